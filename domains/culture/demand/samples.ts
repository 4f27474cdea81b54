import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  forest_city_demand: {
    create: ({ nth }) => ({ edition: 'gbt37342_2024', number: 1 + (nth() % 90), nature: 'min', value: '30', unit: '%', figure: null }),
    answer_by: () => ({ figure: null }),
  },
}
