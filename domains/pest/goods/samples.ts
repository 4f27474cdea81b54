import type { Samples } from '#kit/room/samples.ts'

/** A book is opened for a firm of its own, and is empty when it is closed. */
export const samples: Samples = {
  pest_goods: {
    create: async ({ make, day }) => ({ firm: (await make('pest_firm'))['id'], goods: 'pine_log', opened_on: day(-30) }),
  },
  pest_goods_entry: {
    create: async ({ make, day }) => ({
      account: (await make('pest_goods'))['id'],
      kind: 'opening',
      amount: '12.500',
      happened_on: day(-20),
      document_number: '盘点1号',
      recheck: null,
    }),
  },
}
