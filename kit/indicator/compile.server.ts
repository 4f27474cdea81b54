import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import { columnsOf } from '#kit/derive/columns.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Flow, Stock } from './define.server.ts'
import type { Period } from './period.ts'

/** Which records a figure is asked for. */
export type Question = {
  readonly period: Period
  /** Division id; null for the whole city. */
  readonly division: string | null
  /** Only what was recorded by then, and as it stood then. */
  readonly as_of?: string
}

/** A question in words that no other has. */
export const nameOf = ({ period, division, as_of }: Question): string => [period.year, period.from, period.to, period.last, division, as_of].join(' ')

type Sql = RawBuilder<unknown>

// the row type is known to the maker of the indicator only
const builder = expressionBuilder<any, 'r'>()

/** The table, or what it was at a past instant: the same columns from its history. */
const source = (r: AnyRegister, q: Question): Sql =>
  q.as_of === undefined
    ? sql`${sql.table(r.name)}`
    : sql`(select distinct on (h.id) h.* from ${sql.table(`${r.name}_history`)} h where h.changed_at <= ${q.as_of}::timestamptz order by h.id, h.version desc)`

const typeOf = (r: AnyRegister, column: string): string => columnsOf(r).find((c) => c.name === column)?.type ?? 'text'

const moment = (r: AnyRegister, column: string, day: string): Sql =>
  typeOf(r, column) === 'date' ? sql`${day}::date` : sql`${`${day}T00:00:00+08:00`}::timestamptz`

function inPeriod(f: Flow, q: Question): Sql {
  const clock = sql.ref(`r.${f.clock}`)
  if (f.clock === 'belongs_to_year') return sql`${clock} = ${q.period.year - (f.years_back ?? 0)}`
  return sql`${clock} >= ${moment(f.register, f.clock, q.period.from)} and ${clock} < ${moment(f.register, f.clock, q.period.to)}`
}

function standing(s: Stock, q: Question): Sql {
  const end = sql.ref(`r.${s.to}`)
  return sql`${sql.ref(`r.${s.from}`)} < ${moment(s.register, s.from, q.period.to)} and (${end} is null or ${end} >= ${moment(s.register, s.to, q.period.to)})`
}

/** The divisions below some, as the tree stood on the last day of the period. */
export const linesOf = (q: Question): Sql =>
  sql`(select ancestor, descendant from siku.division_line where valid_from <= ${q.period.last}::date and valid_to > ${q.period.last}::date)`

const inDivision = (q: Question): Sql =>
  q.division === null ? sql`true` : sql`r.division in (select l.descendant from ${linesOf(q)} l where l.ancestor = ${q.division})`

function contribution(f: Flow | Stock, at: Sql): Sql {
  const value = f.value ? sql`coalesce(${f.value(builder)}, 0)` : sql`1`
  if (!f.key) return value
  return sql`case when row_number() over (partition by ${f.key(builder)} order by ${at}, r.id) = 1 then ${value} else 0 end`
}

/** The clock column that orders the records behind a figure. */
export const clockOf = (f: Flow | Stock): string => (f.kind === 'stock' ? f.from : f.clock)

/** Whether a page of records can be read off an index: no record's contribution depends on another. */
export const isPlain = (f: Flow | Stock): boolean => f.key === undefined

/**
 * The records behind a figure with what each contributes. The value is the sum of this, the breakdown a grouping of it and
 * the drill-down a page of it, so they cannot disagree.
 */
export function contributions(f: Flow | Stock, q: Question, beyond: Sql = sql`true`): Sql {
  const at = sql.ref(`r.${clockOf(f)}`)
  const period = f.kind === 'stock' ? standing(f, q) : inPeriod(f, q)
  const asked = { year: q.period.year, from: q.period.from, to: q.period.to }
  const where = f.where ? sql`${f.where(builder, asked)}` : sql`true`
  const beside = f.beside?.(asked) ?? sql``
  return sql`select r.id, r.version, r.division, ${at} as at, ${contribution(f, at)} as contribution from ${source(f.register, q)} r ${beside}
    where ${period} and (${where}) and ${inDivision(q)} and ${beyond}`
}

/** Kept sums of what `contributions` lists, in its place for a total; undefined where there are none, or a past instant is asked. */
export function keptSums(f: Flow | Stock, q: Question): Sql | undefined {
  if (!f.kept || q.as_of !== undefined) return undefined
  return sql`select r.contribution, r.records from (${f.kept({ year: q.period.year, from: q.period.from, to: q.period.to })}) r where ${inDivision(q)}`
}

/** The moment of a record as a type by which pages are cut. */
export const clockType = (f: Flow | Stock): string => typeOf(f.register, clockOf(f))
