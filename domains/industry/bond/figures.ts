/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const bondFigures = {
  bonds: { id: 'industry.bonds', title: '新发行专项债券' },
  used: { id: 'industry.bonds_used', title: '专项债券支出' },
} as const
