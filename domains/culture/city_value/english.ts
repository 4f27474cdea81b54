/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  森林城市指标数值: 'Value of a forest city indicator',
  待核定: 'To be confirmed',
  数据年度: 'Year of the value',
  '按指标的单位填写；按条文判断的不填': 'In the unit of the indicator; empty where it is judged by words',
  判断: 'Judgement',
  '按条文、趋势判断和一票否决的指标填写': 'For indicators judged by words or trend, and for vetoes',
  '数据口径、调查方法；按条文判断的写明依据的事实': 'What was measured and how; of a judgement, the facts it rests on',
  城区范围版本: 'Boundary of the built-up area',
  '城区（建成区）范围以城市建设统计年鉴为准，写明年度或批次': 'As the statistical yearbook of cities has it: which year',
  数据日期: 'Day of the data',
  填报单位: 'Reported by',
  数据文件: 'Paper of the data',
  '文号，或者报告名称和编制单位': 'Its number, or the report and who made it',
  佐证材料: 'Evidence',
  填报: 'Report',
}

/** What refusals mean, by their codes; said where the Chinese sentence has no English of its own. */
export const refusals: Readonly<Record<string, string>> = {
  forest_value_ahead: 'The day or year of the data has not come yet',
  forest_value_boundary: 'The boundary of the built-up area is not said',
  forest_value_no_demand: 'The edition asks nothing of that number here',
  forest_value_number: 'The indicator asks for a number',
  forest_value_operands: 'Operands and value do not agree',
  forest_value_twice: 'A value of that year is confirmed already',
  forest_value_verdict: 'A judgement is missing or out of place',
}
