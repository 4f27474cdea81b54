import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { reportFigures } from './report/figures.ts'

const { fulfilled, due, planted, trees } = reportFigures

export const rules: readonly ConsistencyRule[] = [
  notAbove(fulfilled, due, '核对各单位的应尽责人数和尽责人数：尽责率是人数之比，不会超过100%'),
  notAbove(planted, trees, '核对报表的折算：栽植的一株计一株，植树株数不会少于栽植株数'),
]
