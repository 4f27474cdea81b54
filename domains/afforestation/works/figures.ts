import { PARTS } from '#datasets/afforestation/kinds.ts'

/** Figures of what was accepted; their definitions stand in `indicators.server.ts`. */
export const worksFigures = {
  completed: { id: 'afforestation.completed', title: '完成年度营造林' },
  planting: { id: 'afforestation.completed_planting', title: `完成${PARTS.planting}` },
  enclosure: { id: 'afforestation.completed_enclosure', title: `完成${PARTS.enclosure}` },
  restoration: { id: 'afforestation.completed_restoration', title: `完成${PARTS.restoration}` },
  tending: { id: 'afforestation.completed_tending', title: `完成${PARTS.tending}` },
  replant_due: { id: 'afforestation.replant_due', title: '判定补植的施工小班' },
} as const
