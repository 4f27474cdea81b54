import type { Samples } from '#kit/room/samples.ts'
import { ARRIVES } from '../contract/samples.ts'
import { readyTree } from '../tree/samples.ts'

export const samples: Samples = {
  pest_batch: {
    create: async (context) => {
      const given = context.given?.['trees']
      if (given) return {}
      const { id, contract } = await readyTree(context)
      const n = context.nth()
      return { trees: [id], contract, number: `样本批次${n}`, loaded_on: context.day(-8), weight_t: '0.100', escort: n % 2 === 0 ? ARRIVES : '无人押运' }
    },
    receive: ({ day, record }) => {
      const arrives = record?.['escort'] === ARRIVES
      return {
        received_on: day(-8),
        received_trees: arrives ? 1 : 0,
        received_t: arrives ? '0.100' : '0',
        missing: arrives ? [] : record?.['trees'],
        difference_note: arrives ? null : '途中被盗',
      }
    },
    dispose: ({ day }) => ({ disposed_on: day(-7), method: 'chipped', chip_mm: '8.0' }),
  },
}
