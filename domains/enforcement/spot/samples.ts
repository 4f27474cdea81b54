import type { Samples } from '#kit/room/samples.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { muOf } from './area.ts'

let spots = 0

/** A small square inside the place, each at another spot of it. */
function square([x, y]: readonly [number, number]) {
  const n = spots++
  const [w, s, d] = [x - 0.0009 + (n % 40) * 0.00004, y - 0.0009 + Math.floor(n / 40) * 0.00004, 0.00003]
  const round = (v: number): number => Math.round(v * 1e7) / 1e7
  return {
    type: 'Polygon' as const,
    coordinates: [
      [
        [w, s],
        [w + d, s],
        [w + d, s + d],
        [w, s + d],
        [w, s],
      ].map(([a, b]) => [round(a!), round(b!)] as [number, number]),
    ],
  }
}

const areaOfSquare = (boundary: ReturnType<typeof square>): string => muOf(areaOf(boundary))

export const samples: Samples = {
  map_spot: {
    create: async ({ day, point, make }) => {
      const boundary = square(point.coordinates)
      const batch = await make('spot_batch')
      return { batch: batch['id'], spot_number: `测${spots}`, image_before: day(-400), image_after: day(-60), boundary, read_area: areaOfSquare(boundary) }
    },
    verify: ({ day }) => ({
      verdict: 'illegal_conversion',
      cause: '42',
      verified_on: day(-2),
      ground_area: '0.0100',
      lawful_area: '0',
      unlawful_area: '0.0100',
      earlier_spot: null,
      responsible: '张某',
    }),
    notify: ({ day }) => ({ rectify_due_on: day(30) }),
    rectify: () => ({ rectified_area: '0.0100' }),
    accept: ({ day }) => ({ accepted_on: day(0) }),
    send_back: ({ day }) => ({ rectify_due_on: day(30) }),
    reopen: ({ day }) => ({ rectify_due_on: day(30) }),
    change_again: ({ day }) => ({ rectify_due_on: day(30) }),
  },
}
