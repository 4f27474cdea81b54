import type { Samples } from '#kit/room/samples.ts'
import { publishedWaterRows } from './coefficients.ts'

export const samples: Samples = {
  bank_parameters: {
    create: ({ nth }) => ({ family: 'water', method: null, price_year: 2005, from_year: 2030 + nth(), replaces: null, coefficients: publishedWaterRows() }),
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
