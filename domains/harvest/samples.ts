import { areaOf } from '#kit/geometry/measure.ts'
import type { SampleContext, Samples } from '#kit/room/samples.ts'

let plots = 0

/** Items as the sample permits and their accounts share them. */
const item = { ownership: 'individual', origin: 'planted', forest_class: 'commercial', kind: 'tending' } as const
const felling = { intensity: null, canopy_after: null, volume: '3.5' } as const
const stand = { ...felling, method: 'thinning', slope: 10, easily_regenerated: true, strips: [] } as const
const harmless = { ...stand, exception: null, land_consent: null, quota_basis: 'counted' } as const

/** A plot of about a third of a hectare, away from all others. */
function plot([x, y]: readonly [number, number]) {
  const n = plots++
  const [w, s] = [x - 0.008 + (n % 20) * 0.0009, y - 0.008 + (Math.floor(n / 20) % 20) * 0.0009]
  const ring = [
    [w, s],
    [w + 0.0006, s],
    [w + 0.0006, s + 0.0005],
    [w, s + 0.0005],
    [w, s],
  ].map(([lng = 0, lat = 0]): [number, number] => [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7])
  const area_boundary = { type: 'Polygon' as const, coordinates: [ring] }
  return { area_boundary, area_ha: (areaOf(area_boundary) / 10_000).toFixed(4) }
}

/** An account with something on it. */
async function account({ make, day }: SampleContext, over: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
  const quota = await make('harvest_quota', { ...item, issued_on: day(-1), ...over })
  await make('harvest_quota_entry', { account: quota['id'], kind: 'allocate', amount: '1000', subject: null })
  return { ...quota }
}

async function application(context: SampleContext): Promise<Record<string, unknown>> {
  const { cutting_unit } = await account(context)
  return { ...item, ...harmless, ...plot(context.point.coordinates), cutting_unit, holder_kind: 'household' }
}

/** The ground as it stood: what is left out is not sent. */
const sameGround = { area_boundary: undefined, area_ha: undefined } as const
const felled =
  (cut_volume: string) =>
  ({ record, today }: SampleContext) => ({ cut_checked_on: today, cut_volume, cut_area_ha: record?.['area_ha'] })

async function carried({ make, day }: SampleContext): Promise<Record<string, unknown>> {
  await make('carry_over_rule', { decision: 'allow', from_year: 2021, to_year: 2025, ownership: null, origin: null, forest_class: null, kind: null })
  const from = await account({ make, day } as SampleContext, { belongs_to_year: 2022 })
  const to = await make('harvest_quota', { ...item, cutting_unit: from['cutting_unit'], issued_on: day(-1), belongs_to_year: 2023 })
  return { from_quota: from['id'], to_quota: to['id'], amount: '10' }
}

export const samples: Samples = {
  cutting_unit: { create: ({ day }) => ({ valid_from: day(-400) }) },
  harvest_quota: { create: async ({ make, day }) => ({ cutting_unit: (await make('cutting_unit'))['id'], issued_on: day(-1) }) },
  harvest_quota_entry: { create: () => ({ kind: 'allocate', amount: '1000', subject: null }) },
  carry_over_rule: { create: () => ({ decision: 'allow', from_year: 2021, to_year: 2025 }) },
  quota_carry_over: { create: carried },
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
  regeneration: {
    create: ({ day }) => ({ owed_area_ha: '1', due_on: day(300) }),
    plant: ({ day }) => ({ planted_area_ha: '1', planted_on: day(-1200) }),
    pass: ({ day }) => ({ checks: [{ kind: 'survival', checked_on: day(-900), rate: '91.0', checked_by: '试验' }] }),
    preserve: ({ today }) => ({ checks: [{ kind: 'preservation', checked_on: today, rate: '86.0', checked_by: '试验' }] }),
    demand_replanting: ({ day }) => ({ due_on: day(300) }),
  },
}
