/** English of what stands beside it. */
export const english: Readonly<Record<string, string>> = {
  森林城市自查: 'Self-check of a forest city',
  自查中: 'Under way',
  已形成: 'Concluded',
  自查年度: 'Year checked',
  逐项对照: 'Indicator by indicator',
  差距: 'Gap',
  主要差距: 'Main gaps',
  补差安排: 'What is to be done',
  形成日期: 'Concluded on',
  自查报告: 'Report of the self-check',
  形成自查报告: 'Conclude',
  系统里没有所选的指标: 'There is no such figure in the system',
  没有登记过数值: 'No value was recorded',
  没有登记过判断: 'No judgement was recorded',
  '数值供参考，是否达到需登记判断': 'The number informs; whether it is met takes a judgement',
}

/** English of what the server puts together. */
export const composed: Readonly<Record<string, string>> = {
  '指标以“{unit}”计，与要求的“{wanted}”不能换算': 'The figure is in “{unit}”, which cannot be told in “{wanted}”',
}
