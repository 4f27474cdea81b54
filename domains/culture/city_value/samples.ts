import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  forest_city_value: {
    create: ({ nth, day, today }) => ({
      edition: 'gbt37342_2019',
      number: 7,
      of_year: Number(today.slice(0, 4)) - (nth() % 20),
      value: '31.5',
      numerator: '315',
      denominator: '1000',
      verdict: null,
      measured_on: day(-30),
    }),
  },
}
