/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const lineSetFigures = { enabled: { id: 'planning.control_lines_enabled', title: '“三区三线”成果' } } as const
