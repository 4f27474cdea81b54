import { Decimal } from '#kit/quantity/decimal.ts'
import { t } from '../text/text.ts'

type Pots = { readonly used: string; readonly reserved: string; readonly available: string }

/** Shares of what was granted in percent of the bar, for drawing only; null when nothing was granted. */
export function sharesOf({ used, reserved, available }: Pots): { used: number; reserved: number } | null {
  const granted = new Decimal(used).plus(reserved).plus(available)
  if (!granted.isPositive() || granted.isZero()) return null
  const share = (pot: string): number => new Decimal(pot).div(granted).times(100).toDecimalPlaces(2).toNumber()
  return { used: share(used), reserved: share(reserved) }
}

/** How far an account is spent: used filled, reserved hatched, the rest free. */
export function Spent(pots: Pots) {
  const shares = sharesOf(pots)
  if (!shares) return <span className="quiet">—</span>
  return (
    <span className="spent" role="img" aria-label={t('ledger.spent_of', pots)} title={t('ledger.spent_of', pots)}>
      <i className="spent-used" style={{ width: `${shares.used}%` }} />
      <i className="spent-reserved" style={{ width: `${shares.reserved}%` }} />
    </span>
  )
}
