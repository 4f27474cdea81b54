import type { Samples } from '#kit/room/samples.ts'
import { filedProject } from '../project/samples.ts'

export const samples: Samples = {
  reserve_entry: {
    create: async (context) => ({
      project: await filedProject(context),
      loan: null,
      drawdown: null,
      kind: 'capital',
      amount: '1000000.00',
      happened_on: context.day(-30),
    }),
  },
}
