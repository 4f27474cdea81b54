import { type RawBuilder, sql } from 'kysely'
import { childrenAt, detailed } from '#kit/indicator/breakdown.server.ts'
import { contributions, type Question } from '#kit/indicator/compile.server.ts'
import type { Flow, Indicator } from '#kit/indicator/define.server.ts'
import { total } from '#kit/indicator/figures.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { productOf } from '#datasets/banks/products.ts'
import type { BankMeasure, BankPlace, CompositionRow, TrendPoint } from '../bank/wire.ts'

/** What a bank is asked for: one year of one place. */
export type BankQuestion = { readonly year: number; readonly division: { readonly id: string; readonly code: string; readonly name: string } }

const TREND_YEARS = 5

export const asked = ({ year, division }: BankQuestion, years_back = 0): Question => ({ period: periodOfYear(year - years_back), division: division.id })

export const keyOf = (i: Indicator): string => i.id.replace(/^banks\./, '')

/** A measure that opens to its records; null where no record counts. */
export async function measured(tx: Tx, q: BankQuestion, i: Indicator, nature: BankMeasure['nature'], note?: string): Promise<BankMeasure> {
  const { value, records } = await total(tx, i, asked(q))
  return {
    key: keyOf(i),
    title: i.title,
    value: records === 0 ? null : value,
    unit: i.unit,
    low: null,
    high: null,
    indicator: i.id,
    price_year: nature === 'valuation' ? q.year : null,
    nature,
    ...(note ? { note } : {}),
  }
}

/** A total of measures of one nature and unit. Real money and valuations are never handed here together. @throws when they are */
export function totalled(key: string, title: string, parts: readonly BankMeasure[], note: string): BankMeasure {
  const [first] = parts
  if (!first || parts.some((p) => p.nature !== first.nature || p.unit !== first.unit)) throw new Error(`mixed_total: ${key}`)
  const known = parts.flatMap((p) => (p.value === null ? [] : [p.value]))
  const value = known.length === 0 ? null : known.reduce((sum, v) => sum.plus(v), new Decimal(0)).toFixed()
  return { key, title, value, unit: first.unit, low: null, high: null, indicator: null, price_year: first.price_year, nature: first.nature, note }
}

type Known = { readonly value: string; readonly records: number }
/** What indicators say together of one ground; null where none has a record. */
const together = (all: readonly Known[]): string | null => {
  const known = all.filter((k) => k.records > 0)
  return known.length === 0 ? null : known.reduce((sum, k) => sum.plus(k.value), new Decimal(0)).toFixed()
}

/** The leading measure of this and the years before, of one source or several that never count the same; the tables carry no set of parameters, so no year breaks with another. */
export async function trendOf(tx: Tx, q: BankQuestion, ...of: readonly Indicator[]): Promise<TrendPoint[]> {
  const points: TrendPoint[] = []
  for (let back = TREND_YEARS - 1; back >= 0; back--) {
    const all: Known[] = []
    for (const i of of) all.push(await total(tx, i, asked(q, back)))
    points.push({ year: q.year - back, value: together(all), low: null, high: null, set: '', breaks: false })
  }
  return points
}

/** The divisions right below with their share of a measure, of one source or several. */
export async function placesOf(tx: Tx, q: BankQuestion, ...of: readonly Indicator[]): Promise<BankPlace[]> {
  const children = await childrenAt(tx, asked(q), q.division.id)
  if (children.length === 0) return []
  const shares: (Known & { readonly id: string })[] = []
  for (const i of of) {
    const { by_division } = await detailed(tx, i, asked(q), q.division.code, { own: q.division.id, children })
    for (const s of by_division) shares.push({ id: s.id, value: s.value ?? '0', records: s.records })
  }
  const { rows } = await sql<{ id: string; code: string; name: string }>`select id, code, name from division where id = any(${children}::uuid[])`.execute(tx)
  const named = new Map(rows.map((row) => [row.id, row]))
  return [...Map.groupBy(shares, (s) => s.id)].flatMap(([id, own]) => {
    const place = named.get(id)
    return place ? [{ id, code: place.code, name: place.name, value: together(own), area_ha: null }] : []
  })
}

type ByProduct = { product: string; plots: number; area_ha: string | null; value: string }

/** A measure of the yearly table by product; the rows add up to it. */
export async function byProduct(tx: Tx, q: BankQuestion, i: Indicator): Promise<CompositionRow[]> {
  const { rows } = await sql<ByProduct>`select o.product, count(*)::int as plots, sum(o.base_area_ha)::text as area_ha, sum(c.contribution)::text as value
    from (${contributions(i.formula as Flow, asked(q))}) c join bank_output o on o.id = c.id group by o.product order by sum(c.contribution) desc, o.product`.execute(
    tx,
  )
  return rows.map(({ product, plots, area_ha, value }) => ({
    key: product,
    title: productOf(product)?.title ?? product,
    plots,
    area_ha,
    value: new Decimal(value).toFixed(),
  }))
}

/** A measure of the seasons of bases by product, beside those of the table. */
export async function seasonsByProduct(tx: Tx, q: BankQuestion, i: Indicator): Promise<CompositionRow[]> {
  const { rows } = await sql<ByProduct>`select s.product, count(*)::int as plots, null as area_ha, sum(c.contribution)::text as value
    from (${contributions(i.formula as Flow, asked(q))}) c join base_season s on s.id = c.id group by s.product order by sum(c.contribution) desc, s.product`.execute(
    tx,
  )
  return rows.map(({ product, value }) => ({
    key: `season_${product}`,
    title: `${productOf(product)?.title ?? product}（产业基地台账）`,
    plots: null,
    area_ha: null,
    value: new Decimal(value).toFixed(),
  }))
}

/** The place asked for, with all below it. */
export const within = (q: BankQuestion, r = 'o'): RawBuilder<boolean> =>
  sql`${sql.ref(`${r}.division`)} in (select descendant from siku.division_closure where ancestor = ${q.division.id})`
