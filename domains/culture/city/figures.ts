/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const cityFigures = {
  plans: { id: 'culture.city_plans', title: '印发森林城市总体规划' },
  improvements: { id: 'culture.city_improvements', title: '印发森林城市提升期实施方案' },
  applications: { id: 'culture.city_applications', title: '完成森林城市称号申报' },
} as const
