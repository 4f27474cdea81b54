import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'
import type { BankMeasure } from '../wire.ts'

export type Spread = { readonly percent: string | null; readonly low: string; readonly high: string }

/**
 * How far a number may be off: half the distance between the 5th and the 95th percentile in percent of the value, one decimal.
 * @returns null where no spread is known; `percent` null where the value is 0 or not there
 */
export function spreadOf({ value, low, high }: Pick<BankMeasure, 'value' | 'low' | 'high'>): Spread | null {
  if (low === null || high === null) return null
  if (value === null || new Decimal(value).isZero()) return { percent: null, low, high }
  const half = new Decimal(high).minus(low).div(2)
  return { percent: roundHalfUp(half.div(new Decimal(value).abs()).times(100).toFixed(), 1), low, high }
}
