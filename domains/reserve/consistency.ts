import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { moneyFigures } from './money/figures.ts'
import { transferFigures } from './transfer/figures.ts'
import { worksFigures } from './works/figures.ts'

const { planned, credit, contracted, funded, spent, batch, debt } = moneyFigures
const mend = '核对储备林资金分录的类别、金额和日期'

/** Plan ≥ credit ≥ contracted ≥ drawn ≥ spent; a part of the draws is no more than they are. */
export const rules: readonly ConsistencyRule[] = [
  notAbove(credit, planned, mend),
  notAbove(contracted, credit, mend),
  notAbove(funded, contracted, mend),
  notAbove(spent, funded, mend),
  notAbove(batch, funded, mend),
  notAbove(debt, funded, mend),
  notAbove(worksFigures.demo, transferFigures.transferred, '示范栽植一般在流转的林地上；在其他林地栽植的，请说明', 'ask'),
]
