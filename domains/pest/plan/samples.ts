import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  pest_plan: {
    create: ({ day }) => ({
      units: [],
      starts_on: day(-60),
      ends_on: day(60),
      methods: ['chipped'],
      fire_measures: null,
      trees: 100_000,
      stump_max_cm: '5.0',
      chip_max_mm: '10.0',
    }),
    approve: ({ day }) => ({ approved_on: day(-30) }),
  },
}
