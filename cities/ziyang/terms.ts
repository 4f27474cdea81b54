import type { Term } from '#kit/claims/index.ts'

const reason = '行政处罚的金钱罚称“罚款”；“罚金”是法院判处的刑罚'
const basis = '行政处罚法9；刑法34'

/** Terms that reports mix up. */
export const terms: readonly Term[] = Object.freeze([
  { wrong: '行政罚金', near: [], right: '行政罚款', reason, basis },
  { wrong: '罚金', near: ['行政案件', '行政处罚', '收缴'], unless: ['刑事', '判处', '判决', '法院', '被告'], right: '罚款', reason, basis },
])

/** The offices whose work the figures are, as texts name them; what any other office did is not proven by them. */
export const offices: readonly string[] = Object.freeze([
  '资阳市林业局',
  '市林业局',
  '资阳市自然资源和规划局',
  '市自然资源和规划局',
  '市林长制办公室',
  '市林长办',
  '林业主管部门',
  '林业部门',
])
