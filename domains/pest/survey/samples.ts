import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  pest_survey: {
    create: ({ day }) => ({
      plot: null,
      pest: 'cypress_moth',
      stage: 'larva',
      surveyed_on: day(-5),
      counts: [
        { tree: 1, count: 12 },
        { tree: 2, count: 20 },
      ],
    }),
    update: ({ day }) => ({ pest: 'cypress_moth', stage: 'larva', surveyed_on: day(-5), counts: [{ tree: 1, count: 12 }] }),
  },
}
