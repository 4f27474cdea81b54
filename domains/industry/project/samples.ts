import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** A project that may have contracts, or is under way. */
export async function projectAt({ make, take }: SampleContext, ...steps: readonly string[]): Promise<unknown> {
  const { id } = await make('industry_project')
  for (const step of steps) await take('industry_project', String(id), step)
  return id
}

/** A contract with something on its account. */
async function signedContract(context: SampleContext): Promise<unknown> {
  const { id } = await context.make('industry_contract', { project: await projectAt(context, 'approve') })
  await context.take('industry_contract', String(id), 'sign')
  return id
}

const byFinance = { source: 'finance', bond: null, amount: '10.0000' } as const

export const samples: Samples = {
  industry_project: {
    approve: ({ day }) => ({ approved_on: day(-300) }),
    start: ({ day }) => ({ started_on: day(-200) }),
    complete: ({ day }) => ({ completed_on: day(-20) }),
    accept: ({ day }) => ({ accepted_on: day(-2) }),
  },
  industry_progress: {
    create: async (context) => ({ project: await projectAt(context, 'approve', 'start'), reported_on: context.day(-100), made: '10.0000' }),
  },
  industry_funding: {
    create: ({ day }) => ({ asked: '500.0000', asked_on: day(-300) }),
    update: ({ day }) => ({ asked: '500.0000', asked_on: day(-300) }),
    secure: ({ day }) => ({ secured: '400.0000', secured_on: day(-250) }),
    arrive: ({ day }) => ({ arrived: '300.0000', arrived_on: day(-200) }),
  },
  industry_contract: {
    create: async (context) => ({
      project: await projectAt(context, 'approve'),
      number: `试合${context.nth() + 1}`,
      amount: '100.0000',
    }),
    update: ({ record }) => ({ project: record?.['project'], number: record?.['number'], amount: '100.0000' }),
    sign: ({ day }) => ({ signed_on: day(-150) }),
    enlarge: () => ({ added: '5.0000' }),
  },
  industry_contract_entry: { create: () => ({ kind: 'allocate', amount: '1000', subject: null }) },
  industry_payment: {
    create: async (context) => ({ contract: context.given?.['contract'] ?? (await signedContract(context)), ...byFinance }),
    update: ({ record }) => ({ contract: record?.['contract'], ...byFinance }),
    request: ({ day }) => ({ requested_on: day(-90) }),
    pay: ({ day }) => ({ paid_on: day(-80) }),
    give_back: ({ day }) => ({ returned_on: day(-3) }),
  },
}
