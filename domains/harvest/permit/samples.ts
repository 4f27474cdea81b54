import { areaOf } from '#kit/geometry/measure.ts'
import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { account, item } from '../quota/samples.ts'

const felling = { intensity: null, canopy_after: null, volume: '3.5' } as const
const stand = { ...felling, method: 'thinning', slope: 10, easily_regenerated: true, strips: [] } as const
const harmless = { ...stand, exception: null, land_consent: null, quota_basis: 'counted' } as const

/** A plot of about a third of a hectare, away from all others. */
function plot({ ground }: SampleContext) {
  const area_boundary = ground(0.0005)
  return { area_boundary, area_ha: (areaOf(area_boundary) / 10_000).toFixed(4) }
}

async function application(context: SampleContext): Promise<Record<string, unknown>> {
  const { cutting_unit } = await account(context)
  return { ...item, ...harmless, ...plot(context), cutting_unit, holder_kind: 'household' }
}

/** The ground as it stood: what is left out is not sent. */
const sameGround = { area_boundary: undefined, area_ha: undefined } as const
const felled =
  (cut_volume: string) =>
  ({ record, today }: SampleContext) => ({ cut_checked_on: today, cut_volume, cut_area_ha: record?.['area_ha'] })

export const samples: Samples = {
  harvest_permit: {
    create: application,
    resubmit: () => ({ ...stand, ...sameGround, exception: null, land_consent: null }),
    survey: () => ({ ...stand, ...sameGround }),
    change: () => ({ ...felling, ...sameGround, volume: '4' }),
    publicise: ({ day }) => ({ publicity_from: day(-3), publicity_to: day(-1) }),
    inspect: async ({ today, make }) => ({ inspected_on: today, second_inspector: (await make('post', { role: 'ranger', kind: 'ranger' }))['person'] }),
    lengthen: () => ({ extended_days: 10 }),
    issue: ({ today, day }) => ({ issued_on: today, valid_from: today, valid_to: day(60) }),
    extend: ({ record, day }) => ({ valid_to: record?.['valid_to'] === day(60) ? day(90) : day(120) }),
    start: ({ today }) => ({ started_on: today }),
    accept_cut: felled('3'),
    find_overcut: felled('9'),
  },
}
