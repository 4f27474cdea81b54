/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const techFigures = { results: { id: 'industry.tech_results', title: '转化推广科技成果' } } as const
