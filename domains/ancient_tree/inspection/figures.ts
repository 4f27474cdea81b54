/** Figures of inspections; their definitions stand in `indicators.server.ts`. */
export const inspectionFigures = { inspections: { id: 'ancient_tree.inspections', title: '古树名木巡查' } } as const
