/** Figures of publicity on wetlands that the chapter names; their definitions stand in `indicators.server.ts`. */
export const publicityFigures = {
  publicity_events: { id: 'wetland.publicity_events', title: '湿地保护宣传活动' },
  banners: { id: 'wetland.banners', title: '悬挂横幅' },
  slogans: { id: 'wetland.slogans', title: '标语' },
  leaflets: { id: 'wetland.leaflets', title: '发放宣传单' },
  booklets_and_bags: { id: 'wetland.booklets_and_bags', title: '宣传手册和手提袋' },
} as const
