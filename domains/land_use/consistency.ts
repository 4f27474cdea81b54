import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { applicationFigures } from './application/figures.ts'

/** Permanent use is part of all use, by count and by area. */
export const rules: readonly ConsistencyRule[] = [
  notAbove(applicationFigures.permanent_cases, applicationFigures.approved_cases, '核对永久使用的准予决定日期'),
  notAbove(applicationFigures.permanent_area, applicationFigures.approved_area, '核对永久使用的准予面积'),
]
