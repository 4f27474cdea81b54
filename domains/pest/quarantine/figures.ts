/** Figures of quarantine that the chapter names; their definitions stand in `indicators.server.ts`. */
export const quarantineFigures = {
  firms: { id: 'pest.firms_inspected', title: '检查涉松企业（工地）' },
  leads: { id: 'pest.case_leads', title: '植物检疫疑似案件线索' },
  cases: { id: 'pest.quarantine_cases', title: '植物检疫行政案件' },
  fines: { id: 'pest.fines', title: '植物检疫案件罚款' },
} as const
