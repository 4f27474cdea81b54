/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  规划目标: 'Target of a plan',
  已定: 'Set',
  已调整: 'Adjusted',
  指标名称: 'Name of the target',
  按规划文本的写法: 'As the plan has it',
  性质: 'Nature',
  约束性: 'Binding',
  预期性: 'Expected',
  方向: 'Direction',
  不低于: 'Not below',
  不高于: 'Not above',
  '每年任务：当年完成数；累计：规划期起各年之和；年末达到：年末的水平':
    'Task of the year: done in that year; sum: of all years of the period; level: at the end of the year',
  每年任务: 'Task of each year',
  规划期内累计: 'Sum over the period',
  年末达到: 'Level at year’s end',
  万株: '×10⁴ plants',
  万人次: '×10⁴ person-times',
  对应指标: 'Figure',
  '选定后完成数由指标计算；没有对应指标的不选，页面写明“没有指标”': 'What was reached is computed from it; none where there is no such figure',
  基期值: 'Base value',
  各年目标: 'Aims by year',
  累计和年末口径可以只列几个节点年: 'Sums and levels may name some years only',
  年份: 'Year',
  目标值: 'Aim',
  按程序调整: 'Adjust by procedure',
  '调整后另登记新目标；本目标留存备查。': 'The new target is a record of its own; this one is kept.',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  plan_targets_query: 'Place or year is missing',
  target_base: 'Base year and base value belong together',
  target_years: 'Years repeat or are not in their order',
}
