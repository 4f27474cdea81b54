import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  pest_forecast: {
    create: ({ day }) => ({ published_on: day(-60), valid_from: day(-50), valid_to: day(-10), forecast_mu: '1000.00' }),
    assess: ({ day }) => ({ assessed_on: day(-5), actual_mu: '900.00' }),
  },
  pest_year: {
    create: ({ nth }) => {
      const year = 1990 + nth()
      return { starts_on: `${year}-01-01`, ends_on: `${year}-12-31` }
    },
    update: ({ record }) => ({ starts_on: record?.['starts_on'], ends_on: record?.['ends_on'] }),
  },
}
