/** Figures named by this room's chapter; their definitions stand in the `indicators.server.ts` of people, affairs and duty. */
export const figures = {
  chief_city: { id: 'chief.city', title: '市级林长' },
  chief_county: { id: 'chief.county', title: '县级林长' },
  chief_township: { id: 'chief.township', title: '乡级林长' },
  chief_village: { id: 'chief.village', title: '村级林长' },
  chief_rules: { id: 'chief.rules', title: '林长制配套制度' },
  chief_patrols: { id: 'chief.patrols', title: '各级林长巡林' },
  issues_resolved: { id: 'chief.issues_resolved', title: '协调解决重点难点问题' },
} as const
