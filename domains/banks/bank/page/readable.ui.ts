import { Decimal } from '#kit/quantity/decimal.ts'
import type { BankMeasure } from '../wire.ts'

/**
 * A computed number to the digits that people can use: four or so, none after the point from ten thousand on. Money that moved (`real`)
 * always has two decimals: to the cent in 元, to the hundred in 万元; its records have the rest.
 */
export function readable<V extends string | null>(value: V, nature: BankMeasure['nature'] = 'physical'): V {
  if (value === null) return value
  const amount = new Decimal(value)
  if (nature === 'real') return amount.toFixed(2) as V
  const size = amount.abs()
  const places = size.gte(10_000) ? 0 : size.gte(100) ? 1 : size.gte(1) ? 2 : null
  return (places === null ? amount.toSignificantDigits(3) : amount.toDecimalPlaces(places)).toFixed() as V
}

/** A unit without the 万 before it, and how many of it one is: `万吨碳` is 10,000 `吨碳`. */
export const plainUnit = (unit: string): { readonly unit: string; readonly times: number } =>
  unit.startsWith('万') && unit !== '万元' ? { unit: unit.slice(1), times: 10_000 } : { unit, times: 1 }
