import type { SampleContext, Samples } from '#kit/room/samples.ts'

/** Two officers: who sends it, and another. */
const looked = async ({ day, hand, make }: SampleContext) => ({
  rechecked_on: day(-2),
  officer: hand.person,
  second_officer: (await make('person'))['id'],
})

export const samples: Samples = {
  pest_recheck: {
    create: ({ day }) => ({
      commodity: 'pine_log',
      quantity: '10.000',
      arrived_on: day(-3),
      paper: 'verified',
      certificate_number: '样证1号',
      from_other_province: false,
      campaign: null,
    }),
    pass: async (context) => ({ ...(await looked(context)), outcome: 'passed', decision: 'release' }),
    fail: async (context) => ({ ...(await looked(context)), outcome: 'failed', decision: 'treat' }),
    handle: ({ day }) => ({ handled_on: day(-1) }),
  },
}
