/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  历季: 'Seasons',
  '还没有登记生产季。': 'No season has been recorded yet.',
  登记一季: 'Record a season',
  季: 'Season',
  '平均售价（元）': 'Mean price (yuan)',
  '销售收入（元）': 'Income (yuan)',
  '用工（人）': 'Hands',
}
