export const report = {
  'report.title': '报告',
} as const
