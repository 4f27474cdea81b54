import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  delegation: {
    create: async ({ make, day }) => {
      const post = await make('post')
      return { post: post['id'], lent_to: (await make('person'))['id'], valid_from: day(0), valid_to: day(7), cause: 'leave' }
    },
  },
}
