/** Figures of cases of fire that the chapter names; their definitions stand in `indicators.server.ts`. */
export const caseFigures = {
  illegal_fire_cases: { id: 'fire.illegal_fire_cases', title: '违规用火结案' },
  persons_handled: { id: 'fire.persons_handled', title: '处理教育' },
} as const
