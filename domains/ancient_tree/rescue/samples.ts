import type { Samples } from '#kit/room/samples.ts'
import { ofTree } from '../tree/samples.ts'

const works = [{ work: 'soil', quantity: '20平方米', cost: '3000.00' }]

export const samples: Samples = {
  tree_rescue: {
    create: async (context) => ({ ...(await ofTree(context)), inspection: null }),
    plan: ({ day }) => ({ diagnosed_on: day(-1310), works }),
    approve: ({ day }) => ({ approved_on: day(-1290) }),
    begin: ({ day }) => ({ started_on: day(-1280) }),
    finish: ({ day }) => ({ finished_on: day(-1270), works_done: works }),
    accept: ({ day }) => ({ accepted_on: day(-1260) }),
    follow_1: ({ day }) => ({ effect_1_on: day(-800) }),
    follow_3: ({ day }) => ({ effect_3_on: day(-100) }),
  },
}
