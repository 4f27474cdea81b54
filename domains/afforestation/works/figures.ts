/** Figures of what was accepted; their definitions stand in `indicators.server.ts`. */
export const worksFigures = {
  completed: { id: 'afforestation.completed', title: '完成年度营造林' },
  planting: { id: 'afforestation.completed_planting' },
  enclosure: { id: 'afforestation.completed_enclosure' },
  restoration: { id: 'afforestation.completed_restoration' },
  tending: { id: 'afforestation.completed_tending' },
  replant_due: { id: 'afforestation.replant_due' },
} as const
