import type { Samples } from '#kit/room/samples.ts'
import { ofTree } from '../tree/samples.ts'

export const samples: Samples = {
  tree_plaque: {
    create: async (context) => ({ ...(await ofTree(context)), hung_on: context.day(-20) }),
    lose: ({ day }) => ({ down_on: day(-1) }),
    replace: ({ day }) => ({ down_on: day(-1) }),
    take_down: ({ day }) => ({ down_on: day(-1) }),
  },
}
