/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const expertFigures = { experts: { id: 'safety.experts', title: '安全专家' } } as const
