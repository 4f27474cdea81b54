/** Figures of walks along wetlands that the chapter names; their definitions stand in `indicators.server.ts`. */
export const patrolFigures = { patrols: { id: 'wetland.patrols', title: '湿地巡查' } } as const
