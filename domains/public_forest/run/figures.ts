/** Figures of runs that the chapter names; their definitions stand in `indicators.server.ts`. */
export const runFigures = {
  compensation: { id: 'public_forest.compensation', title: '下达补偿资金' },
} as const
