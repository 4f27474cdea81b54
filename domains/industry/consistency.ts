import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { bondFigures } from './bond/figures.ts'
import { projectFigures } from './project/figures.ts'
import { seasonFigures } from './season/figures.ts'

/** A part is no more than its whole. */
export const rules: readonly ConsistencyRule[] = [
  notAbove(seasonFigures.understory_public, seasonFigures.understory, '核对公益林内林下种植的类别和用地'),
  notAbove(bondFigures.used, projectFigures.paid, '核对项目支付的资金来源'),
]
