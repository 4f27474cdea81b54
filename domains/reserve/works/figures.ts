/** Figures that the chapter names; their definitions stand in `indicators.server.ts`. */
export const worksFigures = {
  demo: { id: 'reserve.demo_planting', title: '示范栽植' },
  accepted: { id: 'reserve.works_area', title: '储备林建设验收面积' },
  plots: { id: 'reserve.works_accepted', title: '储备林作业验收' },
} as const
