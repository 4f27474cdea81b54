import type { Samples } from '#kit/room/samples.ts'

let plots = 0

const six = (n: number): number => Math.round(n * 1e6) / 1e6

/** A square of about 16 亩 of its own around the place: no two sample plots may lie on each other. */
function ground([x, y]: readonly [number, number]): { boundary: object; area: string } {
  const n = plots++
  const [west, south] = [x - 0.04 + (n % 40) * 0.002, y - 0.04 + Math.floor(n / 40) * 0.002].map(six) as [number, number]
  const [east, north] = [six(west + 0.001), six(south + 0.001)]
  return {
    boundary: {
      type: 'Polygon',
      coordinates: [
        [
          [west, south],
          [east, south],
          [east, north],
          [west, north],
          [west, south],
        ],
      ],
    },
    area: '16.10',
  }
}

export const samples: Samples = {
  public_forest_plot: {
    create: ({ point, day }) => ({
      ...ground(point.coordinates),
      authority: 'national',
      authority_code: '11',
      authority_generation: 'newer',
      protection_level: '2',
      owner: '21',
      origin: '21',
      designated_on: day(-400),
      contract_number: '试协1号',
      managed_from: day(-300),
      managed_to: day(700),
      manager: '试验村',
    }),
    agree: ({ day }) => ({ managed_from: day(-300), managed_to: day(700) }),
    renew: ({ day }) => ({ managed_to: day(1500 + plots++) }),
    adjust: ({ record, point }) => ({ ...ground(point.coordinates), decided_by: record?.['authority'], protection_level: '2' }),
    withdraw: ({ record, today }) => ({ decided_by: record?.['authority'], withdrawn_on: today }),
  },
}
