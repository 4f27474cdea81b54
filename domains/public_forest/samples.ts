import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { paymentNumber } from './payee/roll.ts'

type Made = Readonly<Record<string, unknown>>

let plots = 0
let years = 2100
let accounts = 0

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

const account = (): string => String(6_222_020_000_000_000 + accounts++)

/** Two households with a plot each, for a run to find. */
async function households({ make }: SampleContext): Promise<Made> {
  for (const _ of ['one', 'two']) {
    const payee = await make('compensation_payee')
    await make('public_forest_plot', { state: 'managed', payee: payee['id'] })
  }
  return {}
}

const way = ['compute', 'publicise', 'approve', 'issue', 'release'] as const

/** Takes a run that is still a draft as far as the bank, and gives it. */
async function releasedRun({ make, take }: SampleContext): Promise<Made> {
  let run = await make('compensation_run')
  for (const step of way) run = await take('compensation_run', String(run['id']), step)
  return run
}

/** The run of a payment must have been released before single payments are sent; one that has been is left as it is. */
async function sent({ take, record }: SampleContext): Promise<Made> {
  for (const step of way) await take('compensation_run', String(record?.['run']), step).catch(() => undefined)
  return { account: account() }
}

const cents = (amount: unknown, more: number): string => ((Math.round(Number(amount) * 100) + more) / 100).toFixed(2)

/** All that were released came back as paid: one 元 short of the whole, so every payment but the last. */
const returned = (run: Made) =>
  Array.from({ length: Number(run['payees']) - 1 }, (_, n) => ({
    number: paymentNumber(Number(run['belongs_to_year']), String(run['id']), Number(run['computed_times']), n),
    outcome: 'paid',
  }))

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
  compensation_payee: { create: () => ({ account: account() }), change_account: () => ({ account: account() }) },
  compensation_program: { create: () => ({ belongs_to_year: years++ }) },
  compensation_run: {
    create: async ({ make, today }) => {
      const program = await make('compensation_program', { state: 'in_force', authority: 'national', ownership: 'collective', rate: '16' })
      return { program: program['id'], snapshot_date: today }
    },
    compute: households,
    publicise: ({ day }) => ({ publicity_from: day(-10) }),
    issue: ({ record, today }) => ({ issued_on: today, issued_amount: cents(record?.['payable_amount'], -100) }),
    supplement: ({ record }) => ({ issued_amount: cents(record?.['issued_amount'], 1) }),
    reconcile: async ({ make, record, today }) => {
      if (record) await make('compensation_receipt', { run: record['id'], returned_on: today, lines: returned(record) }).catch(() => undefined)
      return {}
    },
  },
  compensation_payment: {
    create: async ({ make }) => ({ run: (await make('compensation_run'))['id'], amount: '0.01', account: null, withheld_for: null }),
    release: ({ today }) => ({ issued_on: today, account: account() }),
    release_late: sent,
    confirm: ({ today }) => ({ paid_on: today }),
    retry: sent,
  },
  compensation_receipt: {
    create: async (context) => {
      const run = await releasedRun(context)
      return { run: run['id'], returned_on: context.today, lines: returned(run) }
    },
  },
  public_forest_verification: { create: () => ({ samples: [{ declared: '10', verified: '9', qualified: '8' }] }) },
}
