import type { SampleContext, Samples } from '#kit/room/samples.ts'
import { approvedPlan, disposedBatch } from '../contract/samples.ts'

/** A tree that is felled and whose stump is treated, ready to be loaded; it works by a contract in force. */
export async function readyTree({ make, take }: SampleContext): Promise<Readonly<Record<string, unknown>>> {
  const { id } = await make('pest_tree')
  for (const step of ['number', 'assign', 'fell']) await take('pest_tree', String(id), step)
  return take('pest_tree', String(id), 'treat_stump')
}

export const samples: Samples = {
  pest_tree: {
    create: ({ day, ground }) => {
      const [corner] = ground(0.0001).coordinates[0] ?? []
      return { found_on: day(-30), census: null, location: { type: 'Point', coordinates: corner } }
    },
    number: ({ nth }) => ({ number: `样本树${nth()}`, diameter_cm: '20.0', height_m: '12.0' }),
    sample: ({ day }) => ({ sampled_on: day(-28) }),
    // the first sample is doubtful, so that it may be taken again; the second tells
    test: ({ day, record }) => ({ result: record?.['result'] === 'unclear' ? 'negative' : 'unclear', result_on: day(-26) }),
    assign: async (context) => {
      const { day, make, take } = context
      const plan = await approvedPlan(context)
      const contract = await make('pest_contract', { plan })
      await take('pest_contract', String(contract['id']), 'sign')
      return { mode: 'campaign', plan, contract: contract['id'], crew: '样本防治公司', assigned_on: day(-20), due_on: day(20) }
    },
    fell: ({ day }) => ({ felled_on: day(-10), stump_height_cm: '4.0' }),
    treat_stump: ({ day }) => ({ stump_treated_on: day(-10) }),
    carry: async (context) => ({ batch: (await disposedBatch(context))['id'], carried_on: context.day(-8) }),
    dispose: ({ day }) => ({ disposed_on: day(-7) }),
    accept: async ({ hand, today, make }) => ({
      acceptance_unit: '样本乡镇',
      accepted_on: today,
      acceptor: hand.person,
      second_acceptor: (await make('person'))['id'],
    }),
    redo: ({ day }) => ({ stump_treated_on: day(-9), stump_height_cm: '4.0' }),
  },
}
