import type { Samples } from '#kit/room/samples.ts'
import { ofTree } from '../tree/samples.ts'

/** Moved before the state's rule, so that the years of care can be over. */
export const samples: Samples = {
  tree_move: {
    create: async (context) => ({ ...(await ofTree(context)), ground: 'infrastructure', applied_on: context.day(-2400), earlier_basis: '试验文件第一条' }),
    review: ({ day }) => ({ reviewed_by: 'county', reviewed_on: day(-2390) }),
    approve: ({ day }) => ({ approved_on: day(-2380) }),
    move: ({ day }) => ({ moved_on: day(-2370) }),
    settle: ({ day }) => ({ settled_on: day(-1) }),
  },
}
