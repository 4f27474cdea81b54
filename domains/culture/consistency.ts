import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { publicityFigures } from './publicity/figures.ts'

/** What must hold between the figures of the chapter. */
export const rules: readonly ConsistencyRule[] = [
  notAbove(publicityFigures.city_events, publicityFigures.events, '核对宣传活动的级别：市级活动是全部活动的一部分'),
]
