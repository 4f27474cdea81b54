/** Figures of cases that the chapter names; their definitions stand in `indicators.server.ts`. */
export const caseFigures = {
  fines: { id: 'enforcement.fines', title: '行政罚款' },
} as const
