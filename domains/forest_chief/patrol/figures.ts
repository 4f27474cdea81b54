/** Figures of walks of chiefs that the chapter names; their definitions stand in `indicators.server.ts`. */
export const patrolFigures = {
  chief_patrols: { id: 'forest_chief.patrols', title: '各级林长巡林' },
} as const
