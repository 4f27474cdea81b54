/** Figures of cases of wild animals that the chapter names; their definitions stand in `indicators.server.ts`. */
export const caseFigures = {
  cases: { id: 'wildlife.cases', title: '查破野生动物案件' },
  criminal_cases: { id: 'wildlife.criminal_cases', title: '野生动物刑事案件' },
  offenders: { id: 'wildlife.offenders', title: '处理野生动物违法人员' },
  seized: { id: 'wildlife.seized', title: '收缴野生动物' },
  campaigns: { id: 'wildlife.campaigns', title: '野生动物保护专项行动' },
} as const
