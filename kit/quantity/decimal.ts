import { Decimal as Base } from 'decimal.js'

/** Decimal with room for every figure of a city to the last digit; never rounds silently below 40 significant digits. */
export const Decimal = Base.clone({ precision: 60, rounding: Base.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 })
export type Decimal = Base

/** Plain decimal notation without exponent, leading zeros or trailing zeros: `"0043.10"` → `"43.1"`. */
export function plain(value: string | Base): string {
  return new Decimal(value).toFixed()
}

/** Rounds half up (away from zero) to so many decimals and keeps them all, so that results compare as strings. */
export function roundHalfUp(value: string, decimals: number): string {
  return new Decimal(value).toFixed(decimals, Base.ROUND_HALF_UP)
}

/** −1, 0 or 1. */
export function compare(a: string, b: string): number {
  return new Decimal(a).comparedTo(new Decimal(b))
}

/** Sum of decimal strings, to the digit. */
export const sumOf = (values: readonly string[]): string => plain(values.reduce((sum, value) => sum.plus(value), new Decimal(0)))
