import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { figures } from './figures.ts'

/** What is reported as suspected is among what was verified. */
export const rules: readonly ConsistencyRule[] = [notAbove(figures.suspected_cases, figures.verified_spots)]
