/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  在地图上看: 'See on the map',
  现在等我办的: 'Waiting for me now',
  '这里现在没有等您办理的事。': 'Nothing here waits for you now.',
  '逾期 {n} 件': '{n} overdue',
  '{year} 年主要的数': 'Main figures of {year}',
  台账和页面: 'Registers and pages',
  汇总页面: 'Summary page',
  '{some}等 {n} 条': '{some} and others, {n} in all',
}
