/** Figures of breeding that the chapter names; their definitions stand in `indicators.server.ts`. */
export const herdFigures = {
  bred_bears: { id: 'wildlife.bred_bears', title: '人工繁育黑熊' },
  bred_toads: { id: 'wildlife.bred_toads', title: '人工繁育蟾蜍' },
} as const
