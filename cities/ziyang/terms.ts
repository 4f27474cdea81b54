import type { Term } from '../../kit/chapter/claims/index.ts'

/** Terms that reports mix up. */
export const terms: readonly Term[] = Object.freeze([
  {
    wrong: '罚金', near: ['行政案件', '行政处罚', '收缴'], right: '罚款',
    reason: '行政处罚的金钱罚称“罚款”；“罚金”是法院判处的刑罚', basis: '行政处罚法9；刑法34',
  },
])
