import { type Form, FORMS } from '#datasets/planting/duty.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { type Rate, rateFor, treesOf } from '../conversion/rates.ts'

/** Where each form's amount stands on a report. */
export const fieldOf = {
  planting: 'planted',
  tending: 'tending_days',
  nature: 'nature_days',
  adoption: 'adopted_trees',
  facility: 'facility_days',
  donation: 'donated_yuan',
  volunteering: 'volunteer_days',
  other: 'other_days',
} as const satisfies Readonly<Record<Form, string>>

type Row = Readonly<Record<string, unknown>>
const amountOf = (row: Row, form: Form): Decimal => new Decimal(String(row[fieldOf[form]] ?? 0))
/** The forms of which something was done. */
export const formsDone = (row: Row): Form[] => FORMS.filter((form) => amountOf(row, form).greaterThan(0))

/** What a report's amounts are in trees: planted ones, converted ones, and the forms that no line converts. */
export type Reckoned = {
  readonly converted: string
  readonly trees: string
  readonly unconverted: Form[]
  /** Forms whose line begins or ends between the two days: they are to be told apart. */
  readonly changed: Form[]
  readonly rates_used: string | null
}

/** Reckons a report; a form without a line stays out of the trees and is named. */
export function reckoned(row: Row, rates: readonly Rate[], province: string): Reckoned {
  const [from, to] = [String(row['from_on']), String(row['to_on'])]
  const found = formsDone(row).map((form) => ({ form, rate: rateFor(rates, { province, form, from, to }) }))
  const used = found.flatMap(({ form, rate }) => (typeof rate === 'string' ? [] : [{ form, rate, trees: treesOf(rate, amountOf(row, form).toFixed()) }]))
  const sum = (of: typeof used): Decimal => of.reduce((all, u) => all.plus(u.trees), new Decimal(0))
  return {
    converted: sum(used.filter((u) => u.form !== 'planting')).toFixed(2),
    trees: sum(used).toFixed(2),
    unconverted: found.filter((f) => f.rate === 'none').map((f) => f.form),
    changed: found.filter((f) => f.rate === 'changed').map((f) => f.form),
    rates_used:
      used.length === 0
        ? null
        : used
            .map((u) => u.rate.source)
            .join('；')
            .slice(0, 2000),
  }
}
