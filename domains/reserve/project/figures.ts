/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const projectFigures = { filed: { id: 'reserve.filed_projects', title: '国家储备林项目获批备案' } } as const
