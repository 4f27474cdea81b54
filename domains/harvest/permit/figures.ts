/** Figures of permits that the chapter names; their definitions stand in `indicators.server.ts`. */
export const permitFigures = {
  approved_volume: { id: 'harvest.approved_volume', title: '批准采伐' },
  permit_volume: { id: 'harvest.permit_volume', title: '许可采伐蓄积' },
} as const
