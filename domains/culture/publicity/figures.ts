/** Figures of the eco-culture events in the one ledger of publicity; their definitions stand in `indicators.server.ts`. */
export const publicityFigures = {
  events: { id: 'culture.events', title: '生态文化进校园等活动' },
  city_events: { id: 'culture.city_events', title: '市级生态文化活动' },
  materials: { id: 'culture.materials', title: '宣传用品和宣传资料' },
} as const
