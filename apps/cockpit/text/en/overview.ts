/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  '{division} · {year} 年': '{division} · {year}',
  '{year} 年 {value}': '{year}: {value}',
  没有可比的上年数: 'No year before to compare with',
  '不与 {year} 年相比：{reason}': 'Not compared with {year}: {reason}',
  '等我办 {n}': '{n} waiting for me',
  '逾期 {n}': '{n} overdue',
  没有逾期: 'None overdue',
  这一章还没有指标: 'This chapter has no figures yet',
  '这些还没有建成：{names}': 'Not built yet: {names}',
  '多 {n}': '{n} more',
  '少 {n}': '{n} fewer',
}
