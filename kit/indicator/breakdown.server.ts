import { sql } from 'kysely'
import type { Figure } from '#kit/chapter/figure.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { rateOf } from '#kit/quantity/quantifier.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { contributions, linesOf, nameOf, type Question } from './compile.server.ts'
import type { Flow, Indicator, Stock } from './define.server.ts'
import { keptAt } from './existence.server.ts'
import { decimalsOf, figureOn, isBase, plain, type Total } from './figures.server.ts'
import { type Ground, groundOf } from './ground.server.ts'
import { answered, type Asking } from './kept/reading.server.ts'
import { formulasOf } from './terms.server.ts'

export type Share = { readonly id: string; readonly value: string | null; readonly records: number; readonly numerator?: string; readonly denominator?: string }
export type Month = { readonly month: number; readonly value: string; readonly records: number }
export type Detail = { readonly figure: Figure; readonly by_division: Share[]; readonly by_month: Month[] | null }

/** A division with those right below it, by id: where the shares of a figure are told. */
export type Places = { readonly own: string; readonly children: readonly string[] }

type Line = { place: string | null; month: number | null; of: 'all' | 'place' | 'month'; value: string | null; records: number }
type Parts = { readonly total: Total; readonly shares: readonly Total[]; readonly months: Month[] | null }

const nothing: Total = { value: '0', records: 0 }
const hasMonths = (f: Flow | Stock): boolean => f.kind !== 'stock' && f.clock !== 'belongs_to_year'
const month = sql`extract(month from (c.at::timestamptz at time zone 'Asia/Shanghai'))::int`

/** Whether the value of an indicator is told by month as well. */
export const toldByMonth = ({ formula }: Indicator): boolean => isBase(formula) && hasMonths(formula)

/** Total, divisions and months of one formula: its records are read once, added up by place and month, and these sums again. */
function partsAsked(f: Flow | Stock, q: Question, { own, children }: Places): Asking {
  const statement = () => sql`
    with sums as (select c.division, ${hasMonths(f) ? month : sql`null::int`} as month, sum(c.contribution) as value, count(*) as records from (${contributions(f, q)}) c group by 1, 2),
    placed as (select coalesce(d.ancestor, case when s.division = ${own} then s.division end) as place, s.month, s.value, s.records
      from sums s left join ${linesOf(q)} d on d.descendant = s.division and d.ancestor = any(${[...children]}::uuid[]))
    select place, month, case grouping(place, month) when 3 then 'all' when 1 then 'place' else 'month' end as of, sum(value)::text as value, coalesce(sum(records), 0)::int as records
    from placed group by grouping sets ((), (place), (month)) order by place, month`
  return { of: f, as: `parts ${nameOf(q)} ${own} ${children.join(' ')}`, statement }
}

/** What is asked for the parts of some indicators, to be recalled at once. */
export const allPartsAsked = (indicators: readonly Indicator[], q: Question, places: Places): Asking[] =>
  indicators.flatMap(formulasOf).map((f) => partsAsked(f, q, places))

async function baseParts(tx: Tx, f: Flow | Stock, q: Question, places: Places): Promise<Parts> {
  const { own, children } = places
  const rows = await answered<Line>(tx, partsAsked(f, q, places))
  const totalOf = (row: Line | undefined): Total => (row ? { value: plain(row.value), records: row.records } : nothing)
  const at = new Map(rows.filter((row) => row.of === 'place').map((row) => [row.place, row]))
  const months = rows.flatMap((row) => (row.of === 'month' && row.month !== null ? [{ month: row.month, ...totalOf(row) }] : []))
  return {
    total: totalOf(rows.find((row) => row.of === 'all')),
    shares: [...children, own].map((id) => totalOf(at.get(id))),
    months: hasMonths(f) ? months : null,
  }
}

const less = (a: Total, b: Total): Total => ({ value: new Decimal(a.value).minus(b.value).toFixed(), records: a.records + b.records })

/** Of a ratio, those of its numerator. */
async function partsOf(tx: Tx, i: Indicator, q: Question, places: Places): Promise<Parts> {
  const f = i.formula
  if (isBase(f)) return baseParts(tx, f, q, places)
  const of = await partsOf(tx, f.of, q, places)
  if (f.kind === 'ratio') return of
  const minus = await partsOf(tx, f.minus, q, places)
  return { total: less(of.total, minus.total), shares: of.shares.map((share, n) => less(share, minus.shares[n] ?? nothing)), months: null }
}

/** The divisions that lay right below one on the last day of the period, by code; those that are no more among them. */
export async function childrenAt(tx: Tx, q: Question, own: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select d.id from siku.division_line l join division d on d.id = l.descendant
    where l.ancestor = ${own} and l.depth = 1 and l.valid_from <= ${q.period.last}::date and l.valid_to > ${q.period.last}::date order by d.code, d.id`.execute(
    tx,
  )
  return rows.map((row) => row.id)
}

const absentShare = (id: string): Share => ({ id, value: null, records: 0 })

/**
 * One figure with its shares by the divisions right below and what stands at the division itself, and by month of its
 * clock (null for stocks, ratios, differences and figures whose clock is only a year). The parts add up to the whole. A
 * division of a level at which the figure does not exist has no share.
 */
export async function detailed(tx: Tx, i: Indicator, q: Question, division: string, places: Places, ground?: Ground): Promise<Detail> {
  const on = ground ?? (await groundOf(tx, [i], q))
  const ids = [...places.children, places.own]
  const parts: { of?: Parts; per?: Parts | null } = {}
  const figure = await figureOn(i, q, division, on, async () => {
    const of = (parts.of = await partsOf(tx, i, q, places))
    const per = (parts.per = i.formula.kind === 'ratio' ? await partsOf(tx, i.formula.per, q, places) : null)
    return { of: of.total, per: per?.total ?? null }
  })
  const { of, per } = parts
  if (!of) return { figure, by_division: ids.map(absentShare), by_month: null }
  const below = await levelOf(tx, places.children)
  const shareOf = (id: string, n: number): Share => {
    const [x, y] = [of.shares[n] ?? nothing, per ? (per.shares[n] ?? nothing) : null]
    if (id !== places.own && x.records + (y?.records ?? 0) === 0 && !keptAt(i, below.get(id) ?? '')) return absentShare(id)
    if (!y || i.formula.kind !== 'ratio') return { id, ...x }
    const value = rateOf(x.value, y.value, i.formula.unit, decimalsOf(i))
    return { id, value: value === null ? null : plain(value), records: y.records, numerator: x.value, denominator: y.value }
  }
  return { figure, by_division: ids.map(shareOf), by_month: per ? null : of.months }
}

async function levelOf(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; level: string }>`select id, level from division where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, level }) => [id, level]))
}
