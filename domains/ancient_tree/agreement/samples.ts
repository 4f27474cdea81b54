import type { Samples } from '#kit/room/samples.ts'
import { listed } from '../tree/samples.ts'

export const samples: Samples = {
  tree_agreement: {
    create: async ({ make, day, given }) => ({
      trees: given?.['trees'] ?? [(await make('ancient_tree', listed))['id']],
      from_on: day(-100),
      to_on: day(300),
      yearly_pay: '500.00',
    }),
    pay: ({ today }) => ({ payments: [{ year: Number(today.slice(0, 4)), amount: '500.00', paid_on: today }] }),
    end: ({ today }) => ({ ended_on: today }),
  },
}
