import { type RawBuilder, sql } from 'kysely'
import { Decimal } from '../quantity/decimal.ts'
import type { Figure } from '../chapter/figure.ts'
import { percentOf } from '../quantity/quantifier.ts'
import { renderFigure, renderRatio } from '../quantity/render.ts'
import type { Tx } from '../register/gate.server.ts'
import { contributions, type Question } from './compile.server.ts'
import type { Flow, Indicator, Stock } from './define.server.ts'
import { definitionOf } from './terms.server.ts'

export type Total = { readonly value: string; readonly records: number }

const plain = (value: unknown): string => new Decimal(String(value ?? 0)).toFixed()
const isBase = (f: Indicator['formula']): f is Flow | Stock => 'register' in f

async function baseTotal(tx: Tx, f: Flow | Stock, q: Question): Promise<Total> {
  const answer = await sql<{ value: string | null; records: number }>`
    select sum(c.contribution)::text as value, count(*)::int as records from (${contributions(f, q)}) c`.execute(tx)
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
  const answer = await sql<{ found: boolean }>`select exists (${contributions({ ...f, where: undefined, key: undefined }, q)}) as found`.execute(tx)
  return answer.rows[0]?.found ?? false
}

const decimalsOf = (i: Indicator): number => i.decimals ?? 2

const styled = (i: Indicator, value: string): string =>
  renderFigure({ value, unit: i.unit, place: i.place === undefined ? undefined : String(i.place), style: i.place === undefined ? 'exact' : 'over' })

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

type Group = { key: string | number; value: string; records: number }

async function grouped(tx: Tx, f: Flow | Stock, q: Question, key: RawBuilder<unknown>, join: RawBuilder<unknown>): Promise<Group[]> {
  const answer = await sql<{ key: string | number; value: string | null; records: number }>`
    select ${key} as key, sum(c.contribution)::text as value, count(*)::int as records
    from (${contributions(f, q)}) c ${join} group by 1 order by 1`.execute(tx)
  return answer.rows.map((row) => ({ key: row.key, value: plain(row.value), records: row.records }))
}

const monthKey = sql`extract(month from (c.at::timestamptz at time zone 'Asia/Shanghai'))::int`

/** By month of the clock; null for stocks, ratios and figures whose clock is only a year. */
export async function byMonth(tx: Tx, i: Indicator, q: Question): Promise<{ month: number; value: string; records: number }[] | null> {
  const f = i.formula
  if (!isBase(f) || f.kind === 'stock' || f.clock === 'belongs_to_year') return null
  const rows = await grouped(tx, f, q, monthKey, sql``)
  return rows.map(({ key, ...rest }) => ({ month: Number(key), ...rest }))
}

export type Share = { readonly id: string; readonly value: string | null; readonly records: number; readonly numerator?: string; readonly denominator?: string }

async function baseByDivision(tx: Tx, f: Flow | Stock, q: Question, children: readonly string[], own: string): Promise<Map<string, Total>> {
  const join = sql`join siku.division_closure d on d.descendant = c.division and d.ancestor = any(${[...children]}::uuid[])`
  const below = children.length === 0 ? [] : await grouped(tx, f, q, sql`d.ancestor`, join)
  const at = await grouped(tx, f, q, sql`c.division`, sql`where c.division = ${own}`)
  return new Map([...below, ...at].map((g) => [String(g.key), { value: g.value, records: g.records }]))
}

const nothing: Total = { value: '0', records: 0 }

/** By the divisions right below, and what stands at the division itself; the parts add up to the whole. */
export async function byDivision(tx: Tx, i: Indicator, q: Question, children: readonly string[], own: string): Promise<Share[]> {
  const places = [...children, own]
  const f = i.formula
  if (isBase(f)) {
    const found = await baseByDivision(tx, f, q, children, own)
    return places.map((id) => ({ id, ...(found.get(id) ?? nothing) }))
  }
  const first = await byDivision(tx, f.of, q, children, own)
  const second = await byDivision(tx, f.kind === 'ratio' ? f.per : f.minus, q, children, own)
  return places.map((id, n) => combined(i, id, first[n], second[n]))
}

function combined(i: Indicator, id: string, a: Share | undefined, b: Share | undefined): Share {
  const [x, y] = [a?.value ?? '0', b?.value ?? '0']
  if (i.formula.kind === 'difference') return { id, value: new Decimal(x).minus(y).toFixed(), records: (a?.records ?? 0) + (b?.records ?? 0) }
  return { id, value: percentOf(x, y, decimalsOf(i)), records: b?.records ?? 0, numerator: x, denominator: y }
}
