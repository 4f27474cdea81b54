import { Decimal } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'
import type { Pots } from '../money/chain.ts'
import { inTenThousands } from '../money/said.ts'

/**
 * Own capital comes before the loan or along with it: of what is to be the project's own, at least the share that the draws are of the credit.
 * Null where it is enough.
 */
export function capitalShort({ planned, credit, drawn, capital }: Pots, amount: string): Objection | null {
  if (new Decimal(credit).isZero()) return null
  const due = new Decimal(planned).minus(credit).times(new Decimal(drawn).plus(amount)).div(credit).toDecimalPlaces(2, Decimal.ROUND_UP)
  const short = due.minus(capital)
  if (short.lessThanOrEqualTo(0)) return null
  return {
    code: 'reserve_capital_short',
    message: `资本金应与贷款同比例到位：这次提款以后应到位${inTenThousands(due.toFixed())}，已到位${inTenThousands(capital)}，还差${inTenThousands(short.toFixed())}。先登记资本金到位，或者改小提款`,
    fields: ['amount'],
  }
}
