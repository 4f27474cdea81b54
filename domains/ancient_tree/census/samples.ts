import type { Samples } from '#kit/room/samples.ts'
import { ofTree } from '../tree/samples.ts'

export const samples: Samples = {
  tree_census: {
    create: ({ day }) => ({ starts_on: day(-100), ends_on: day(100) }),
    conclude: ({ today }) => ({ concluded_on: today }),
  },
  census_line: {
    create: async (context) => ({ ...(await ofTree(context)), result: 'confirmed', surveyed_on: context.day(-2) }),
  },
}
