import type { Samples } from '#kit/room/samples.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { muOf } from './area.ts'

const WIDTH = 0.00003

export const samples: Samples = {
  map_spot: {
    create: async ({ day, nth, ground, make }) => {
      const boundary = ground(WIDTH)
      const batch = await make('spot_batch')
      return { batch: batch['id'], spot_number: `测${nth() + 1}`, image_before: day(-400), image_after: day(-60), boundary, read_area: muOf(areaOf(boundary)) }
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
