/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  排查整改一般安全隐患: 'Ordinary safety hazards mended',
  '统计期内首次销号的一般安全隐患（安全生产条线），移送其他部门的不计':
    'Ordinary hazards of production safety closed for the first time; those passed on are not counted',
  没有登记过安全隐患: 'No safety hazard was ever recorded',
  整改重大安全隐患: 'Major safety hazards mended',
  '统计期内首次销号的重大安全隐患（安全生产条线）': 'Major hazards of production safety closed for the first time',
}
