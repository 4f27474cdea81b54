import { Decimal } from 'decimal.js'
import { amount } from '#kit/ui/parts/quantity.tsx'
import { t } from '../../text/text.ts'

/** This year against last, in words: how much more or less, never a float. */
export function comparedInWords(now: string | null, before: string | null, unit: string): string {
  if (now === null || before === null) return '—'
  const difference = new Decimal(now).minus(before)
  if (difference.isZero()) return t('overview.same')
  return t(difference.isPositive() ? 'overview.up' : 'overview.down', { n: amount(difference.abs().toFixed(), unit) })
}
