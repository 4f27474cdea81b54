/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const planFigures = {
  issued: { id: 'planning.issued_plans', title: '印发规划' },
  started: { id: 'planning.started_plans', title: '启动编制规划' },
  territorial: { id: 'planning.territorial_plans_drafted', title: '编制完成的国土空间总体规划' },
} as const
