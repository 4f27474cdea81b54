/** Figures of stands that the chapter names; their definitions stand in `indicators.server.ts`. */
export const standFigures = {
  stands: { id: 'banks.stands', title: '森林小班' },
  stand_area: { id: 'banks.stand_area', title: '小班面积' },
  stand_volume: { id: 'banks.stand_volume', title: '小班蓄积' },
} as const
