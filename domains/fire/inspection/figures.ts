/** Figures of inspections for fire that the chapter names; their definitions stand in `indicators.server.ts`. */
export const inspectionFigures = {
  supervision_inspections: { id: 'fire.supervision_inspections', title: '四不两直检查' },
} as const
