import type { Samples } from '#kit/room/samples.ts'
import { ofTree } from '../tree/samples.ts'

const expert = (botanist: boolean) => ({ title: '高级工程师', unit: '试验单位', botanist })
export const panel = [expert(true), expert(false), expert(false)]

export const samples: Samples = {
  tree_identification: {
    create: async (context) => ({
      ...(await ofTree(context, {})),
      occasion: 'first',
      examined_on: context.day(-60),
      panel,
      age_years: 150,
      age_known: false,
      age_method: 'interviews',
    }),
    identify: ({ day }) => ({ grade: 'three', scheme: 'forestry_3', identified_level: 'county', identified_on: day(-50) }),
    approve: ({ day }) => ({ approved_on: day(-40) }),
    publish: ({ day }) => ({ published_on: day(-30) }),
  },
}
