import { sql } from 'kysely'
import { Decimal, roundHalfUp } from '../quantity/decimal.ts'
import type { Figure } from '../chapter/figure.ts'
import { percentOf } from '../quantity/quantifier.ts'
import { renderFigure, renderRatio } from '../quantity/render.ts'
import type { Tx } from '../register/gate.server.ts'
import { contributions, keptSums, type Question } from './compile.server.ts'
import type { Flow, Indicator, Stock } from './define.server.ts'
import { definitionOf } from './terms.server.ts'

export type Total = { readonly value: string; readonly records: number }

export const plain = (value: unknown): string => new Decimal(String(value ?? 0)).toFixed()
export const isBase = (f: Indicator['formula']): f is Flow | Stock => 'register' in f

async function baseTotal(tx: Tx, f: Flow | Stock, q: Question): Promise<Total> {
  const kept = keptSums(f, q)
  const from = kept ? sql`sum(c.records) as records from (${kept}) c` : sql`count(*) as records from (${contributions(f, q)}) c`
  const answer = await sql<{ value: string | null; records: number }>`select t.value::text as value, coalesce(t.records, 0)::int as records from (select sum(c.contribution) as value, ${from}) t`.execute(tx)
  const row = answer.rows[0]
  return { value: plain(row?.value), records: row?.records ?? 0 }
}

/** The total of an indicator; of a ratio, that of its numerator. */
export async function total(tx: Tx, i: Indicator, q: Question): Promise<Total> {
  const f = i.formula
  if (isBase(f)) return baseTotal(tx, f, q)
  const first = await total(tx, f.of, q)
  if (f.kind === 'ratio') return first
  const second = await total(tx, f.minus, q)
  return { value: new Decimal(first.value).minus(second.value).toFixed(), records: first.records + second.records }
}

/** Whether the registers under an indicator hold any record of the period and place at all; without any, nothing is proven by a zero. */
export async function hasRecords(tx: Tx, i: Indicator, q: Question): Promise<boolean> {
  const f = i.formula
  if (!isBase(f)) return (await hasRecords(tx, f.of, q)) && (await hasRecords(tx, f.kind === 'ratio' ? f.per : f.minus, q))
  const answer = await sql<{ found: boolean }>`select exists (${contributions({ ...f, where: undefined, key: undefined, beside: undefined, value: undefined }, q)}) as found`.execute(tx)
  return answer.rows[0]?.found ?? false
}

export const decimalsOf = (i: Indicator): number => i.decimals ?? 2

/** The value itself keeps its digits; what is spoken is rounded where the definition says to how many. */
const spoken = (i: Indicator, value: string): string => (i.decimals === undefined || i.place !== undefined ? value : roundHalfUp(value, i.decimals))

const styled = (i: Indicator, value: string): string =>
  renderFigure({ value: spoken(i, value), unit: i.unit, place: i.place === undefined ? undefined : String(i.place), style: i.place === undefined ? 'exact' : 'over' })

/** A figure made of its totals; `per` is the second total of a ratio. */
export function figureFrom(i: Indicator, asked: { readonly year: number; readonly division: string }, of: Total, per: Total | null): Figure {
  const head = { indicator: i.id, year: asked.year, division: asked.division, unit: i.unit, definition: definitionOf(i) }
  if (!per) return { ...head, value: of.value, text: styled(i, of.value), records: of.records, numerator: null, denominator: null }
  const value = percentOf(of.value, per.value, decimalsOf(i))
  const text = renderRatio({ numerator: of.value, denominator: per.value, decimals: decimalsOf(i) })
  return { ...head, value, text, records: per.records, numerator: of.value, denominator: per.value }
}

/** One figure: value, unit, words, number of records, operands of a ratio, and the definition it was made by. */
export async function figure(tx: Tx, i: Indicator, q: Question, division: string): Promise<Figure> {
  const of = await total(tx, i, q)
  return figureFrom(i, { year: q.period.year, division }, of, i.formula.kind === 'ratio' ? await total(tx, i.formula.per, q) : null)
}
