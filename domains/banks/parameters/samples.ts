import type { Samples } from '#kit/room/samples.ts'
import { publishedWaterRows } from './coefficients.ts'

let years = 2030

export const samples: Samples = {
  bank_parameters: {
    create: () => ({ family: 'water', method: null, price_year: 2005, from_year: years++, replaces: null, coefficients: publishedWaterRows() }),
    update: ({ record }) => ({
      family: 'water',
      method: null,
      price_year: 2005,
      from_year: record?.['from_year'],
      coefficients: publishedWaterRows(),
      replaces: null,
    }),
  },
}
