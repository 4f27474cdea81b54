/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '一格是一天：数字是见到的只数，“零”是零报告，“异”是有异常，“漏”是应报未报，空格是这一天不要求每日报告。点格子看日报。':
    'Each cell is a day: a number is what was seen, 0 nothing seen, ! something abnormal, – due and not reported; an empty cell was not due. Choose a cell for its report.',
  上一月: 'Month before',
  下一月: 'Next month',
  这里没有监测点: 'There is no point here',
  '登记监测点，写明每日报告的月份。': 'Register a point with its months of daily reports.',
  '没有断报的监测点。': 'No point fell silent.',
  应报未报: 'Due, not reported',
  零: '0',
  异: '!',
  漏: '–',
  零报告: 'Nothing seen',
  不要求每日报告: 'Not due',
  '{division} · {year} 年 {month} 月': '{division} · {year}-{month}',
  '断报的监测点（连续 {n} 天以上应报未报）': 'Silent points (due and not reported for {n} days or more)',
  '已断报 {days} 天，最后一次日报 {last}': 'Silent for {days} days, last report {last}',
  '已断报 {days} 天，还没有报过': 'Silent for {days} days, never reported',
  '见到 {n} 只（头）': '{n} seen',
  '有异常，见到 {n} 只（头）': 'Something abnormal, {n} seen',
}
