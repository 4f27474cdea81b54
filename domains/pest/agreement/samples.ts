import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  pest_agreement: {
    create: ({ day }) => ({ valid_from: day(-100), valid_to: day(100) }),
    sign: ({ day }) => ({ signed_on: day(-90) }),
  },
  pest_exchange: {
    create: async ({ day, make, take }) => {
      const { id } = await make('pest_agreement')
      return { agreement: (await take('pest_agreement', String(id), 'sign'))['id'], held_on: day(-10) }
    },
  },
}
