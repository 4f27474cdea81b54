/** Figures of this room; their definitions stand in `indicators.server.ts`. */
export const figures = {
  chief_city: { id: 'chief.city', title: '市级林长' },
  chief_county: { id: 'chief.county', title: '县级林长' },
  chief_township: { id: 'chief.township', title: '乡级林长' },
  chief_village: { id: 'chief.village', title: '村级林长' },
} as const
