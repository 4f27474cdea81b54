import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { paymentNumber } from '../payee/roll.ts'

type Made = Readonly<Record<string, unknown>>

/** Two households with a plot each, for a run to find. */
async function households({ make }: SampleContext): Promise<Made> {
  for (const _ of ['one', 'two']) {
    const payee = await make('compensation_payee')
    await make('public_forest_plot', { state: 'managed', payee: payee['id'] })
  }
  return {}
}

/** A run from its draft to the bank. */
export const way = ['compute', 'publicise', 'approve', 'issue', 'release'] as const

/** Takes a run that is still a draft as far as the bank, and gives it. */
async function releasedRun({ make, take }: SampleContext): Promise<Made> {
  let run = await make('compensation_run')
  for (const step of way) run = await take('compensation_run', String(run['id']), step)
  return run
}

const cents = (amount: unknown, more: number): string => ((Math.round(Number(amount) * 100) + more) / 100).toFixed(2)

/** All that were released came back as paid: one 元 short of the whole, so every payment but the last. */
const returned = (run: Made) =>
  Array.from({ length: Number(run['payees']) - 1 }, (_, n) => ({
    number: paymentNumber(Number(run['belongs_to_year']), String(run['id']), Number(run['computed_times']), n),
    outcome: 'paid',
  }))

export const samples: Samples = {
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
  compensation_receipt: {
    create: async (context) => {
      const run = await releasedRun(context)
      return { run: run['id'], returned_on: context.today, lines: returned(run) }
    },
  },
}
