import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { caseFigures } from './case/figures.ts'
import { rescueFigures } from './rescue/figures.ts'

/** Criminal cases are a part of the cases; what was let go had come. */
export const rules: readonly ConsistencyRule[] = [
  notAbove(caseFigures.criminal_cases, caseFigures.cases, '核对案件的性质：移送公安机关受理的才是刑事案件'),
  notAbove(rescueFigures.released, rescueFigures.rescued, '核对收容救护各起的放归数量'),
]
