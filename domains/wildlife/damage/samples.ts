import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  wildlife_damage: {
    create: ({ day }) => ({
      happened_on: day(-20),
      species: '猪獾',
      stated_grade: null,
      losses: [{ item: '玉米', quantity: '1亩', amount: '600.00' }],
      insured_paid: '100.00',
    }),
    review: () => ({ assessed: '500.00' }),
    grant: ({ day }) => ({ granted: '300.00', decided_on: day(-3) }),
    pay: ({ day }) => ({ paid: '300.00', paid_on: day(-1) }),
  },
}
