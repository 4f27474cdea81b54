/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const hazardFigures = {
  fixed: { id: 'safety.hazards_fixed', title: '排查整改一般安全隐患' },
  major: { id: 'safety.major_hazards_fixed', title: '整改重大安全隐患' },
} as const
