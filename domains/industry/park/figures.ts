/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const parkFigures = {
  applied: { id: 'industry.park_applied', title: '申报省级林业园区' },
  named: { id: 'industry.parks', title: '已公布的现代林业园区' },
} as const
