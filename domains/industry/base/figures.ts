/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const baseFigures = { bases: { id: 'industry.bases', title: '新建或提质现代林业产业基地' } } as const
