import { areaOf } from '#kit/geometry/measure.ts'
import type { Polygon } from '#kit/geometry/geojson.ts'
import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { hectares } from './parcel/area.ts'

let parcels = 0
let accounts = 0

/** A square of some 50 m beside those drawn before it. */
function plot({ point }: SampleContext): Polygon {
  const [x, y] = [point.coordinates[0] + (parcels % 40) * 0.001, point.coordinates[1] + Math.floor(parcels / 40) * 0.001]
  const d = 0.0005
  const ring = [
    [x, y],
    [x + d, y],
    [x + d, y + d],
    [x, y + d],
    [x, y],
  ].map(([lng = 0, lat = 0]): [number, number] => [Math.round(lng * 1e7) / 1e7, Math.round(lat * 1e7) / 1e7])
  return { type: 'Polygon', coordinates: [ring] }
}

/** Opens this year's account of the place and fills it; where it is open already, it has been filled. */
async function openQuota({ make, today }: SampleContext): Promise<void> {
  const account = await make('land_quota', { kind: 'regular', belongs_to_year: Number(today.slice(0, 4)), issued_on: today }).catch(() => undefined)
  if (account) await make('land_quota_entry', { account: account['id'], kind: 'allocate', amount: '9000.0000' })
}

const decided = ({ today }: SampleContext) => ({ decided_on: today, higher_number: '试验审〔2023〕1号' })

export const samples: Samples = {
  construction_project: { create: ({ day }) => ({ approved_on: day(-30) }) },
  land_quota: { create: () => ({ belongs_to_year: 1950 + accounts++ }) },
  land_quota_entry: { create: () => ({ kind: 'allocate', amount: '10.0000' }) },
  land_parcel: {
    create: async (context) => {
      parcels += 1
      const boundary = plot(context)
      const application = (await context.make('land_use_application'))['id']
      return {
        application,
        number: parcels,
        boundary,
        area: hectares(String(areaOf(boundary))),
        protection_grade: '4',
        forest_class: '021',
        welfare_authority: null,
      }
    },
  },
  land_use_application: {
    create: () => ({ kind: 'permanent', quota_kind: 'regular', built_first: false, violation_number: null, use_from: null, use_to: null }),
    submit: async ({ make, record }) => {
      await make('land_parcel', { application: record?.['id'] })
      return {}
    },
    accept: async (context) => {
      await openQuota(context)
      return {}
    },
    verify: async ({ hand, make, today }) => ({ inspectors: [hand.person, (await make('person'))['id']], verified_on: today }),
    publicize: ({ day }) => ({ publicity_from: day(-20), publicity_to: day(0) }),
    pay: ({ record }) => ({ fee_paid: record?.['fee_due'] }),
    grant: decided,
    refuse: ({ today }) => ({ decided_on: today }),
    deliver: ({ today }) => ({ delivered_on: today }),
    start_use: ({ today }) => ({ started_on: today }),
    ask_renewal: ({ today }) => ({ renewal_asked_on: today }),
  },
  land_restoration: {
    create: async ({ day, make }) => ({ application: (await make('land_use_application'))['id'], use_to: day(-1), due_on: day(300) }),
    plant: ({ record, today }) => ({ restored_area: record?.['area'], planted_on: today }),
  },
}
