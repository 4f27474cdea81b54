/** Figures of events; their definitions stand in `indicators.server.ts`. */
export const eventFigures = {
  demo_people: { id: 'planting.demo_people', title: '示范植树现场参加人员' },
  demo_trees: { id: 'planting.demo_trees', title: '示范植树栽植树木' },
  events: { id: 'planting.events', title: '义务植树活动' },
  survival: { id: 'planting.survival', title: '义务植树成活率' },
} as const
