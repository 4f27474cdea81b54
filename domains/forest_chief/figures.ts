/** Figures named by this room's chapter; their definitions stand in the `indicators.server.ts` of its capabilities. */
export const figures = {
  chief_city: { id: 'forest_chief.city', title: '市级林长' },
  chief_county: { id: 'forest_chief.county', title: '县级林长' },
  chief_township: { id: 'forest_chief.township', title: '乡级林长' },
  chief_village: { id: 'forest_chief.village', title: '村级林长' },
  chief_rules: { id: 'forest_chief.rules', title: '林长制配套制度' },
  chief_patrols: { id: 'forest_chief.patrols', title: '各级林长巡林' },
  issues_resolved: { id: 'forest_chief.issues_resolved', title: '协调解决重点难点问题' },
} as const
