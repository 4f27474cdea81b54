export const figures = {
  'figures.title': '指标',
} as const
