import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { permitFigures } from './permit/figures.ts'
import { quotaFigures } from './quota/figures.ts'

/** What was approved within the quota is no more than the quota (森林法59), nor than all that was permitted. */
export const rules: readonly ConsistencyRule[] = [
  notAbove(permitFigures.approved_volume, quotaFigures.quota),
  notAbove(permitFigures.approved_volume, permitFigures.permit_volume),
]
