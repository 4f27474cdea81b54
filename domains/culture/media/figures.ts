/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const mediaFigures = { pieces: { id: 'culture.media_pieces', title: '森林城市和生态文化媒体报道' } } as const
