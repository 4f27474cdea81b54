/** The figure of watching that the chapter names; its definition stands in `indicators.server.ts`. */
export const watchFigures = {
  bird_stations: { id: 'wildlife.bird_stations', title: '鸟类临时观测点' },
  reports: { id: 'wildlife.watch_reports', title: '疫源疫病监测日报' },
} as const
