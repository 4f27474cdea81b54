import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  dispute_session: {
    create: async ({ make, take, given, day }) => {
      if (given?.['dispute']) return { held_on: day(-1) }
      const made = await make('dispute')
      for (const step of ['accept', 'mediate']) await take('dispute', String(made['id']), step)
      return { dispute: made['id'], held_on: day(-1) }
    },
  },
}
