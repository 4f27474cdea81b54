import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  returned_farmland_payment: {
    create: async ({ make, take, today }) => {
      const plot = await make('returned_farmland')
      await take('returned_farmland', String(plot['id']), 'judge')
      return { plot: plot['id'], subsidy: 'extension', payment_year: Number(today.slice(0, 4)) }
    },
    publish: ({ day }) => ({ published_on: day(-1) }),
    pay: ({ today }) => ({ paid_on: today }),
  },
}
