import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** An approved plan of the place. */
export async function approvedPlan({ make, take }: SampleContext): Promise<unknown> {
  const { id } = await make('pest_plan')
  return (await take('pest_plan', String(id), 'approve'))['id']
}

/** A batch that is so escorted arrives whole; every other one is lost, so that both its ends can be walked. */
export const ARRIVES = '样本押运'

/** A batch that has been disposed of. */
export async function disposedBatch({ make, take }: SampleContext): Promise<Readonly<Record<string, unknown>>> {
  const { id } = await make('pest_batch', { escort: ARRIVES })
  await take('pest_batch', String(id), 'receive')
  return take('pest_batch', String(id), 'dispose')
}

export const samples: Samples = {
  pest_contract: {
    create: async (context) => ({
      plan: await approvedPlan(context),
      number: `除治合同样本${context.nth()}`,
      contractor: '样本防治公司',
      supervisor: '样本监理公司',
      starts_on: context.day(-50),
      ends_on: context.day(50),
      trees: 1000,
      unit_price: '80.00',
      retained: '30.00',
    }),
    sign: ({ day }) => ({ signed_on: day(-20) }),
    sample: () => ({ sampled_trees: 10, failed_trees: 0 }),
    settle: ({ day }) => ({ census_on: day(-1) }),
  },
  pest_payment: {
    create: async (context) => {
      const [tree] = (await disposedBatch(context))['trees'] as string[]
      const { contract } = await context.take('pest_tree', String(tree), 'accept')
      return { contract, kind: 'progress', trees: 1, asked_on: context.day(-1) }
    },
    pay: ({ today }) => ({ paid_on: today }),
  },
}
