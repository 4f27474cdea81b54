import type { Samples } from '#kit/room/samples.ts'

const village = { role: 'village.forest_chief', level: 'village', kind: 'forest_chief' } as const

export const samples: Samples = {
  post: {
    create: ({ day, make }) => make('person').then((p) => ({ ...village, person: p['id'], acting_for: null, valid_from: day(-30) })),
    hand_over: async ({ make, day }) => ({ successor: (await make('post'))['id'], valid_to: day(1) }),
    end: ({ day }) => ({ valid_to: day(1) }),
  },
}
