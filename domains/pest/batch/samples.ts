import type { Samples } from '#kit/room/samples.ts'
import { readyTree } from '../tree/samples.ts'

export const samples: Samples = {
  pest_batch: {
    create: async (context) => {
      const given = context.given?.['trees']
      if (given) return {}
      const { id, contract } = await readyTree(context)
      return { trees: [id], contract, number: `样本批次${context.nth()}`, loaded_on: context.day(-8), weight_t: '0.100' }
    },
    receive: ({ day }) => ({ received_on: day(-8), received_trees: 1, received_t: '0.100', missing: [], difference_note: null }),
    dispose: ({ day }) => ({ disposed_on: day(-7) }),
  },
}
