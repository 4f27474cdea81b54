/** Figures of hazards of fire that the chapter names; their definitions stand in `indicators.server.ts`. */
export const hazardFigures = {
  corridor_issues_fixed: { id: 'fire.corridor_issues_fixed', title: '线路通道隐患销号' },
  hazards_fixed: { id: 'fire.hazards_fixed', title: '火灾隐患销号' },
} as const
