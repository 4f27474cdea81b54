import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { permitFigures } from './permit/figures.ts'
import { quotaFigures } from './quota/figures.ts'

/** What was approved within the quota is no more than the quota (森林法59), nor than all that was permitted. */
export const rules: readonly ConsistencyRule[] = [
  notAbove(permitFigures.approved_volume, quotaFigures.quota, '核对限额文件是否漏录，许可是否记在了别的年度'),
  notAbove(permitFigures.approved_volume, permitFigures.permit_volume, '核对限额内许可的发证日期和蓄积'),
]
