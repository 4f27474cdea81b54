import type { Expression, ExpressionBuilder, RawBuilder, SqlBool } from 'kysely'
import type { Said } from '#kit/claims/index.ts'
import type { AnyRegister, Table } from '#kit/register/define.ts'
import type { RateUnit } from '#kit/quantity/quantifier.ts'
import type { Unit } from '#kit/quantity/units.ts'

type Row<R> = Table<R>
/** What a condition or a value of an indicator is written with: one row of its register. */
export type Builder<R> = ExpressionBuilder<{ r: Row<R> }, 'r'>
type Column<R> = Extract<keyof Row<R>, string>

type Common = {
  readonly title: string
  readonly unit: Unit
  /** In words: which records, which clock, what each contributes. */
  readonly description: string
  readonly basis?: readonly string[]
  /** Sentences by which texts speak of it, and near ones that are not of it; see kit/claims/said.ts. */
  readonly said?: Said
  /** Words that, right behind a year in a text, make it the year of the matter (2022年|森林督查案件), not of the report. */
  readonly matter?: readonly string[]
  /** Units of another dimension in which people write it as well. */
  readonly also?: readonly Unit[]
  /** Raised when the meaning changes; old reports keep the old number. */
  readonly version?: number
  /** Definitions of past versions, kept so that reports sealed under them can still be recomputed. */
  readonly earlier?: readonly Indicator[]
  /** Place value to which the figure is spoken with 余 (10000 → 13万余); left out: to the unit. */
  readonly place?: number
  /** Decimals of a ratio and of the spoken text of a measure: 2 unless told. */
  readonly decimals?: number
  /** What to say of a year that has no record, behind the year: left out, that there is none. */
  readonly unrecorded?: string
  /** Levels of divisions at which it exists; left out: at every one. A ratio and a difference exist where both their parts do. */
  readonly levels?: readonly string[]
  /** Registers beside `of` in which the condition or the value looks something up: their records change the figure as well. */
  readonly looks_up?: readonly AnyRegister[]
}

type From<R extends AnyRegister> = {
  readonly of: R
  /** The date or instant column that decides the period, or `belongs_to_year`. */
  readonly clock: Column<R>
  /** With the clock `belongs_to_year`: the records of so many years before the year asked for (a campaign that closes in the next year). */
  readonly years_back?: number
  readonly where?: (row: Builder<R>, asked: Asked) => Expression<SqlBool>
  /** A join that gives a record at most one row more, for `where` and `value` to use: a coefficient of the year asked for. */
  readonly beside?: (asked: Asked) => RawBuilder<unknown>
  /**
   * Rows of `division`, `contribution` and `records` from sums that are kept beside the register, equal to the contributions to the last
   * digit: what a total is read from when it is asked of the present. Breakdown, drill-down and `as of` read the records.
   */
  readonly kept?: (asked: Asked) => RawBuilder<unknown>
}

/** The period a figure is asked for: `from` and `to` are days, `to` the first day after it. */
export type Asked = { readonly year: number; readonly from: string; readonly to: string }

/** The predicate of a flow in the form the compiler takes. */
export type Flow = {
  readonly kind: 'count' | 'sum' | 'distinct'
  readonly register: AnyRegister
  readonly clock: string
  readonly years_back?: number
  // typed at the maker, erased here
  readonly where?: (row: any, asked: Asked) => Expression<SqlBool>
  readonly beside?: (asked: Asked) => RawBuilder<unknown>
  readonly kept?: (asked: Asked) => RawBuilder<unknown>
  // typed at the maker, erased here
  readonly value?: (row: any) => Expression<any>
  // typed at the maker, erased here
  readonly key?: (row: any) => Expression<any>
}
/** What stands at the end of the period: rows whose validity covers it. */
export type Stock = Omit<Flow, 'kind' | 'clock' | 'years_back'> & {
  readonly kind: 'stock'
  readonly from: string
  readonly to: string
  readonly surveyed?: true
}
export type Difference = { readonly kind: 'difference'; readonly of: Indicator; readonly minus: Indicator }
export type Ratio = { readonly kind: 'ratio'; readonly of: Indicator; readonly per: Indicator; readonly unit: RateUnit }
export type Formula = Flow | Stock | Difference | Ratio

export type Indicator = Readonly<Common> & { readonly id: string; readonly version: number; readonly formula: Formula }

function indicator(id: string, common: Common, formula: Formula): Indicator {
  const { title, unit, description, basis, said, matter, also, version = 1, earlier, place, decimals, unrecorded, levels, looks_up } = common
  return Object.freeze({ id, title, unit, description, basis, said, matter, also, version, earlier, place, decimals, unrecorded, levels, looks_up, formula })
}

// a column name or an expression, made one
const expression = (x: any) => (x === undefined ? undefined : typeof x === 'string' ? (row: any) => row.ref(x) : x)

// numeric columns come as strings, counts as numbers
type Amount<R> = Column<R> | ((row: Builder<R>) => Expression<any>)

/** How many records. */
export function count<R extends AnyRegister>(id: string, o: Common & From<R>): Indicator {
  return indicator(id, o, { kind: 'count', register: o.of, clock: o.clock, years_back: o.years_back, where: o.where, beside: o.beside, kept: o.kept })
}

/** What the records add up to. */
export function sum<R extends AnyRegister>(id: string, o: Common & From<R> & { value: Amount<R> }): Indicator {
  return indicator(id, o, {
    kind: 'sum',
    register: o.of,
    clock: o.clock,
    years_back: o.years_back,
    where: o.where,
    beside: o.beside,
    kept: o.kept,
    value: expression(o.value),
  })
}

/** How many different keys, or the sum of a value taken once a key: the first record of each key contributes, the rest 0. */
export function distinct<R extends AnyRegister>(id: string, o: Common & From<R> & { key: Amount<R>; value?: Amount<R> }): Indicator {
  return indicator(id, o, {
    kind: 'distinct',
    register: o.of,
    clock: o.clock,
    years_back: o.years_back,
    where: o.where,
    beside: o.beside,
    kept: o.kept,
    key: expression(o.key),
    value: expression(o.value),
  })
}

/**
 * How many (or how much) stand at the end of the period: `from` ≤ day, and `to` (the first day no more) empty or later. With a key, each key once.
 * `surveyed`: the register is brought up to date by a survey of each year, not as things happen. In a year in which nothing of it came or went nobody
 * looked: the figure has no value, and does not repeat that of the year before.
 */
export function stock<R extends AnyRegister>(
  id: string,
  o: Common & Omit<From<R>, 'clock' | 'years_back'> & { from: Column<R>; to: Column<R>; key?: Amount<R>; value?: Amount<R>; surveyed?: true },
): Indicator {
  return indicator(id, o, {
    kind: 'stock',
    register: o.of,
    from: o.from,
    to: o.to,
    surveyed: o.surveyed,
    where: o.where,
    beside: o.beside,
    kept: o.kept,
    key: expression(o.key),
    value: expression(o.value),
  })
}

/** One figure less another. */
export function difference(id: string, o: Common & { of: Indicator; minus: Indicator }): Indicator {
  return indicator(id, o, { kind: 'difference', of: o.of, minus: o.minus })
}

/** One figure of another, in % or ‰, half up to `decimals`; undefined when the second is zero. */
export function ratio(id: string, o: Common & { unit: RateUnit; of: Indicator; per: Indicator }): Indicator {
  return indicator(id, o, { kind: 'ratio', of: o.of, per: o.per, unit: o.unit })
}

/** The registers an indicator rests on, by name. */
export function registersOf(i: Indicator): readonly string[] {
  const formula = i.formula
  if ('register' in formula) return [...new Set([formula.register, ...(i.looks_up ?? [])].map((r) => r.name))]
  const second = formula.kind === 'difference' ? formula.minus : formula.per
  return [...new Set([...registersOf(formula.of), ...registersOf(second)])]
}
