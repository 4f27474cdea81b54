import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { spotFigures } from './spot/figures.ts'

/** What is reported as suspected is among what was verified. */
export const rules: readonly ConsistencyRule[] = [notAbove(spotFigures.suspected_cases, spotFigures.verified_spots)]
