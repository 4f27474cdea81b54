import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** All of a bond is paid under a contract of its project. */
async function spend({ make, take, record }: SampleContext): Promise<Readonly<Record<string, unknown>>> {
  await take('industry_project', String(record?.['project']), 'approve')
  const contract = String((await make('industry_contract', { project: record?.['project'] }))['id'])
  await take('industry_contract', contract, 'sign')
  const { id } = await make('industry_payment', { contract, source: 'bond', bond: record?.['id'], amount: record?.['amount'] })
  for (const step of ['request', 'pay']) await take('industry_payment', String(id), step)
  return {}
}

/** Three files, as the papers of a bond. */
const papers = async ({ picture }: SampleContext) => ({ plan_paper: [await picture()], finance_paper: [await picture()], legal_paper: [await picture()] })

export const samples: Samples = {
  industry_bond_entry: { create: () => ({ kind: 'allocate', amount: '1000', subject: null }) },
  industry_bond: {
    create: () => ({ asked: '80.0000' }),
    update: () => ({ asked: '80.0000' }),
    ask: async (context) => ({ ...(await papers(context)), asked_on: context.day(-145) }),
    issue: async (context) => ({ ...(await papers(context)), amount: '80.0000', issued_on: context.day(-130), term_years: 10, rate: '2.7500' }),
    close: spend,
  },
}
