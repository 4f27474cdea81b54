import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { figures } from './figures.ts'

/** Permanent use is part of all use, by count and by area. */
export const rules: readonly ConsistencyRule[] = [
  notAbove(figures.permanent_cases, figures.approved_cases),
  notAbove(figures.permanent_area, figures.approved_area),
]
