/** Figures of the duty; their definitions stand in `indicators.server.ts`. */
export const reportFigures = {
  people: { id: 'planting.people', title: '履行植树义务' },
  trees: { id: 'planting.trees', title: '累计植树（含折算）' },
  planted: { id: 'planting.planted', title: '义务植树栽植株数' },
  due: { id: 'planting.persons_due', title: '应尽责人数' },
  fulfilled: { id: 'planting.persons_fulfilled', title: '计入尽责率的人数' },
  fulfilment: { id: 'planting.fulfilment', title: '义务植树尽责率' },
  waiting: { id: 'planting.reports_waiting', title: '未审核的尽责报表' },
} as const
