import type { Samples } from '#kit/room/samples.ts'
import { listedBase } from '../base/samples.ts'

export const samples: Samples = {
  base_season: {
    create: async (context) => ({
      base: context.given?.['base'] ?? (await listedBase(context))['id'],
      started_on: context.day(-100),
      area_mu: '60.00',
      floor_m2: null,
      replanted: false,
    }),
    update: ({ record }) => ({ base: record?.['base'], area_mu: '50.00', floor_m2: null, replanted: false }),
    harvest: ({ day }) => ({ harvested_on: day(-2), output_t: '1.5000', weighed: 'dry', output_plants: null }),
    fail: ({ day }) => ({ failed_on: day(-2) }),
  },
}
