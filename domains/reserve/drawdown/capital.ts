import { OWN_CAPITAL } from '#datasets/reserve/finance.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Objection } from '#kit/register/transition.ts'
import type { Pots } from '../money/chain.ts'
import { inTenThousands } from '../money/said.ts'

/** Own capital comes before the loan or along with it: to so much drawn, at least its least share of the whole. Null where it is enough. */
export function capitalShort({ drawn, capital }: Pick<Pots, 'drawn' | 'capital'>, amount: string): Objection | null {
  const due = new Decimal(drawn).plus(amount).times(OWN_CAPITAL.value).div(new Decimal(100).minus(OWN_CAPITAL.value)).toDecimalPlaces(2, Decimal.ROUND_UP)
  const short = due.minus(capital)
  if (short.lessThanOrEqualTo(0)) return null
  return {
    code: 'reserve_capital_short',
    message: `资本金应与贷款同比例到位，不低于${OWN_CAPITAL.value}%：这次提款以后应到位${inTenThousands(due.toFixed())}，已到位${inTenThousands(capital)}，还差${inTenThousands(short.toFixed())}。先登记资本金到位，或者改小提款`,
    fields: ['amount'],
  }
}
