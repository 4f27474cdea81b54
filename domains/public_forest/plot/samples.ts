import type { Polygon } from '#kit/geometry/geojson.ts'
import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** About 16 亩 of its own: no two plots may lie on each other. */
const own = ({ ground }: SampleContext): { boundary: Polygon; area: string } => ({ boundary: ground(0.001), area: '16.10' })

export const samples: Samples = {
  public_forest_plot: {
    create: (context) => ({
      ...own(context),
      authority: 'national',
      authority_code: '11',
      authority_generation: 'newer',
      protection_level: '2',
      owner: '21',
      origin: '21',
      designated_on: context.day(-400),
      contract_number: '试协1号',
      managed_from: context.day(-300),
      managed_to: context.day(700),
      manager: '试验村',
    }),
    agree: ({ day }) => ({ managed_from: day(-300), managed_to: day(700) }),
    renew: ({ day, nth }) => ({ managed_to: day(1500 + nth()) }),
    adjust: (context) => ({ ...own(context), decided_by: context.record?.['authority'], protection_level: '2' }),
    withdraw: ({ record, today }) => ({ decided_by: record?.['authority'], withdrawn_on: today }),
  },
}
