/** Figures of projects; their definitions stand in `indicators.server.ts`. */
export const projectFigures = {
  tending_applied: { id: 'afforestation.tending_applied', title: '申报中央财政森林抚育项目' },
  planting_applied: { id: 'afforestation.planting_applied', title: '申报中央财政造林项目' },
  tending_granted: { id: 'afforestation.tending_granted', title: '下达中央财政森林抚育项目' },
  planting_granted: { id: 'afforestation.planting_granted', title: '下达中央财政造林项目' },
} as const
