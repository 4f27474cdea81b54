import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { spotFigures } from './spot/figures.ts'

/** What is reported as suspected is among what was verified. */
export const rules: readonly ConsistencyRule[] = [notAbove(spotFigures.suspected_cases, spotFigures.verified_spots, '核对疑似案件所附的图斑是否都已核实')]
