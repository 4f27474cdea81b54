import { type ConsistencyRule, notAbove } from '#kit/chapter/consistency.ts'
import { paymentFigures } from './payment/figures.ts'
import { runFigures } from './run/figures.ts'

/** No more arrives than was issued. */
export const rules: readonly ConsistencyRule[] = [notAbove(paymentFigures.paid, runFigures.compensation, '核对兑付批次的年度和银行回盘金额')]
