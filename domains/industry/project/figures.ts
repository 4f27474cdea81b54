/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const projectFigures = {
  fixed_investment: { id: 'industry.fixed_investment', title: '争取固定资产投资' },
  projects: { id: 'industry.projects', title: '实施产业项目' },
  made: { id: 'industry.investment_made', title: '产业项目完成投资' },
  paid: { id: 'industry.paid', title: '产业项目支付' },
} as const
