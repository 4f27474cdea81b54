/** Figures of patrols for fire that the chapter names; their definitions stand in `indicators.server.ts`. */
export const patrolFigures = {
  rangers: { id: 'fire.rangers', title: '护林员' },
  patrols: { id: 'fire.patrols', title: '防火巡护' },
  patrol_issues_fixed: { id: 'fire.patrol_issues_fixed', title: '巡护发现并整治的重难问题' },
} as const
