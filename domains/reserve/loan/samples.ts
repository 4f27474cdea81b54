import { DEBT_CHECKS } from '#datasets/reserve/finance.ts'
import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { filedProject } from '../project/samples.ts'

/** A signed loan of a project of its own, with all of its capital paid in, so that it may be drawn. */
export async function signedLoan(context: SampleContext): Promise<string> {
  const { make, take, day } = context
  const project = await filedProject(context)
  await make('reserve_entry', { project, loan: null, drawdown: null, kind: 'capital', amount: '900000000.00', happened_on: day(-100) })
  const { id } = await make('reserve_loan', { project })
  for (const step of ['answer', 'credit', 'sign']) await take('reserve_loan', String(id), step)
  return String(id)
}

const answers = Object.keys(DEBT_CHECKS).map((question) => ({ question, kept: true, note: null }))

export const samples: Samples = {
  reserve_loan: {
    create: async (context) => ({
      project: context.given?.['project'] ?? (await filedProject(context)),
      number: `贷款${context.nth()}`,
      batch: 1,
      bank: 'adbc',
      applied_on: context.day(-90),
      applied_amount: '100000000.00',
    }),
    answer: () => ({ debt_check: answers }),
    credit: async ({ record, take, day }) => {
      if (record && record['debt_check'] === null) await take('reserve_loan', String(record['id']), 'answer')
      return { credit_amount: '100000000.00', credited_on: day(-80) }
    },
    sign: ({ day }) => ({
      contract_amount: '100000000.00',
      signed_on: day(-70),
      annual_rate: '4.1000',
      grace_until: day(700),
      ends_on: day(7000),
      instalments: 'half_yearly',
    }),
    settle: ({ today }) => ({ settled_on: today }),
  },
}
