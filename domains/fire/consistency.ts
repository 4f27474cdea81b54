import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { hazardFigures } from './hazard/figures.ts'

/** Hazards in line corridors are part of all hazards put right. */
export const rules: readonly ConsistencyRule[] = [
  notAbove(hazardFigures.corridor_issues_fixed, hazardFigures.hazards_fixed, '核对线路走廊隐患的类别和销号日期'),
]
