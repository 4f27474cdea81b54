/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const transferFigures = { transferred: { id: 'reserve.land_transferred', title: '林地流转' } } as const
