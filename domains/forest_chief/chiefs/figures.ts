/** Figures of chiefs and their rules that the chapter names; their definitions stand in `indicators.server.ts`. */
export const chiefFigures = {
  chief_city: { id: 'forest_chief.city', title: '市级林长' },
  chief_county: { id: 'forest_chief.county', title: '县级林长' },
  chief_township: { id: 'forest_chief.township', title: '乡级林长' },
  chief_village: { id: 'forest_chief.village', title: '村级林长' },
  chief_rules: { id: 'forest_chief.rules', title: '林长制配套制度' },
} as const
