import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { figures } from './figures.ts'

/** What was approved within the quota is no more than the quota (森林法59), nor than all that was permitted. */
export const rules: readonly ConsistencyRule[] = [notAbove(figures.approved_volume, figures.quota), notAbove(figures.approved_volume, figures.permit_volume)]
