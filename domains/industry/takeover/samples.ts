import type { Samples } from '#kit/room/samples.ts'
import { listedBase } from '../base/samples.ts'

export const samples: Samples = {
  season_takeover: {
    create: ({ today }) => ({ product: 'herbs', from_year: Number(today.slice(0, 4)) }),
    update: ({ record }) => ({ product: record?.['product'], from_year: record?.['from_year'] }),
    enforce: async (context) => {
      const { id } = await context.make('base_season', { base: (await listedBase(context))['id'], started_on: context.today, crop: '黄精' })
      await context.take('base_season', String(id), 'harvest')
      return {}
    },
  },
}
