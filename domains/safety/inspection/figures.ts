/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const inspectionFigures = {
  inspectors: { id: 'safety.inspectors', title: '出动检查人员' },
  inspections: { id: 'safety.inspections', title: '安全检查' },
} as const
