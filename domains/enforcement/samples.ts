import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { areaOf } from '#kit/geometry/measure.ts'
import { muOf } from './mu.ts'

let spots = 0
/** The one spot of a sample batch. */
const spotOf = new Map<unknown, string>()

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
/** Made of the kind that is asked for, else of the one that whoever makes it handles. */
const ofFire = ({ given, hand }: SampleContext): boolean =>
  (given?.['kind'] ?? (hand.role === 'township.officer' || hand.role.endsWith('fire_officer') ? 'fire' : 'forest')) === 'fire'
const educated = { alias: '张某', kind: 'person', outcome: 'educated' } as const
const fined = { alias: '张某', kind: 'person', outcome: 'fined', fine: '100.00' } as const

export const samples: Samples = {
  spot_batch: {
    create: ({ day }) => ({ supervision_year: Number(day(0).slice(0, 4)), received_on: day(-30), verify_by: day(30), spot_count: 1, stated_checksum: null }),
    distribute: async ({ day, make, record }) => {
      spotOf.set(record?.['id'], String((await make('map_spot', { batch: record?.['id'] }))['id']))
      return { distributed_on: day(-1) }
    },
    conclude: async ({ record, take }) => {
      const spot = spotOf.get(record?.['id'])
      for (const step of ['desk_check', 'verify', 'review']) if (spot) await take('map_spot', spot, step)
      return {}
    },
  },
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
  campaign: {
    create: ({ day }) => ({ starts_on: day(-20), ends_on: day(20) }),
    conclude: ({ day }) => ({ concluded_on: day(0) }),
  },
  case_lead: {
    create: ({ day }) => ({ found_on: day(-10), spots: [] }),
    confirm: ({ day }) => ({ checked_on: day(-5) }),
    refute: ({ day }) => ({ checked_on: day(-5) }),
  },
  law_case: {
    create: (context) =>
      ofFire(context)
        ? { kind: 'fire', offence: 'fire_in_the_open', act_began_on: null, act_ended_on: context.day(-50), found_on: context.day(-40), hazard: null }
        : {
            kind: 'forest',
            supervision_year: null,
            offence: 'illegal_occupation',
            act_began_on: context.day(-60),
            act_ended_on: context.day(-50),
            found_on: context.day(-40),
            // At no place: an open case of occupation would stand against every application around it.
            location: null,
            lead: null,
            spots: [],
            public_welfare_area: '1.0000',
            commercial_area: '1.0000',
            restoration_cost: '10000.00',
            earlier_penalties: [],
            unpunished: [],
          },
    file: ({ day }) => ({ filed_on: day(-30) }),
    file_criminal: ({ day }) => ({ filed_on: day(-30) }),
    investigate: ({ record }) =>
      record?.['kind'] === 'fire'
        ? { parties: [educated] }
        : { parties: [fined], public_welfare_area: '1.0000', commercial_area: '1.0000', restoration_cost: '10000.00', earlier_penalties: [], unpunished: [] },
    decide: ({ day, record }) => ({ parties: [record?.['kind'] === 'fire' ? educated : fined], decided_on: day(-10) }),
    serve: ({ day }) => ({ served_on: day(-8) }),
    reopen: ({ day }) => ({ filed_on: day(-30) }),
    prosecute: ({ record }) => (record?.['kind'] === 'fire' ? {} : { earlier_penalties: [], unpunished: [] }),
    judge: () => ({ judgements: [{ alias: '张某', sentence: 'fine_only', court_fine: '5000.00' }] }),
  },
  seized_item: {
    create: ({ day }) => ({ taken_on: day(-3) }),
    hand_over: ({ instant }) => ({ handed_on: instant(1) }),
  },
}
