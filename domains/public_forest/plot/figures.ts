/** Figures of plots that the chapter names; their definitions stand in `indicators.server.ts`. */
export const plotFigures = {
  area: { id: 'public_forest.area', title: '管护人工公益林' },
} as const
