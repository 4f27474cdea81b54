import type { Form } from '#datasets/planting/duty.ts'
import { Decimal } from '#kit/quantity/decimal.ts'

/** A line by which an amount is converted, of the data or entered by the city. */
export type Rate = {
  readonly key: string
  readonly province: string | null
  readonly form: string
  readonly quantity: string
  readonly trees: string
  readonly source: string
  readonly valid_from: string | null
  readonly valid_to: string | null
}
/** `none`: no line for the form on these days; `changed`: a line holds for a part of them. */
export type RateFound = Rate | 'none' | 'changed'
type Asked = { readonly province: string; readonly form: Form; readonly from: string; readonly to: string }

/** The line that holds on all of these days, the province's own before the country's: a deed is judged by the day on which it was done. */
export function rateFor(rates: readonly Rate[], { province, form, from, to }: Asked): RateFound {
  const touching = (of: string | null): Rate[] =>
    rates.filter((r) => r.form === form && r.province === of && (r.valid_from ?? '') <= to && (r.valid_to === null || from <= r.valid_to))
  const own = touching(province)
  const found = own.length > 0 ? own : touching(null)
  const [only] = found
  if (!only) return 'none'
  return found.length === 1 && (only.valid_from ?? '') <= from && (only.valid_to === null || to <= only.valid_to) ? only : 'changed'
}

/** An amount in trees, two decimals. */
export const treesOf = (rate: Rate, amount: string | number): string => new Decimal(amount).times(rate.trees).div(rate.quantity).toFixed(2)
