/** Figures of power lines that the chapter names; their definitions stand in `indicators.server.ts`. */
export const lineFigures = {
  line_inspected: { id: 'fire.line_inspected', title: '10千伏线路排查' },
  transformer_areas: { id: 'fire.transformer_areas', title: '配电台区排查' },
} as const
