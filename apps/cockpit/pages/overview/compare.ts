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

/** Widths in percent of two bars from zero; null where there is nothing to draw. */
export function shares(now: string | null, before: string | null): { now: number; before: number } | null {
  if (now === null || before === null) return null
  const [a, b] = [Number(now), Number(before)]
  const most = Math.max(a, b)
  return most > 0 && a >= 0 && b >= 0 ? { now: (a / most) * 100, before: (b / most) * 100 } : null
}
