import type { Samples } from '#kit/room/samples.ts'
import { signedLoan } from '../loan/samples.ts'

export const samples: Samples = {
  reserve_drawdown: {
    create: async (context) => ({
      loan: await signedLoan(context),
      number: `提款${context.nth()}`,
      plots: [],
      amount: '500000.00',
      asked_on: context.day(-20),
    }),
    draw: ({ day }) => ({ drawn_on: day(-10) }),
    pay: ({ day }) => ({ paid_on: day(-5) }),
    give_back: ({ day }) => ({ returned_on: day(-5) }),
  },
}
