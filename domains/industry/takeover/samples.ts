import type { Samples } from '#kit/room/samples.ts'

export const samples: Samples = {
  season_takeover: {
    create: ({ today }) => ({ product: 'herbs', from_year: Number(today.slice(0, 4)) }),
    update: ({ record }) => ({ product: record?.['product'], from_year: record?.['from_year'] }),
  },
}
