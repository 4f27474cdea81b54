import { type RawBuilder, sql } from 'kysely'
import { beijingInstant } from '#kit/calendar/date.ts'
import { columnsOf } from '#kit/derive/columns.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Question } from './compile.server.ts'
import type { Flow, Indicator, Stock } from './define.server.ts'
import { answered, type Asking, recall } from './kept/reading.server.ts'
import { formulasOf } from './terms.server.ts'

type Counts = ReadonlyMap<number, number>

/** What a question stands on: the level of its place, the day it is asked on, and how many records each register holds by year. */
export type Ground = { readonly level: string; readonly today: string; readonly years: ReadonlyMap<string, Counts> }

/** A register with the clock by which its records fall into years. */
export const groundKey = (f: Flow | Stock): string => [f.register.name, ...(f.kind === 'stock' ? [f.from, f.to] : [f.clock, f.years_back ?? 0])].join(' ')

function yearOf({ register }: Flow | Stock, column: string): RawBuilder<number> {
  if (column === 'belongs_to_year') return sql`r.belongs_to_year`
  const at = sql.ref(`r.${column}`)
  const type = columnsOf(register).find((c) => c.name === column)?.type
  return type === 'date' ? sql`extract(year from ${at})::int` : sql`extract(year from ${at} at time zone 'Asia/Shanghai')::int`
}

/** Records by year, of a stock what came and what went. */
export function groundOfFormula(f: Flow | Stock): RawBuilder<unknown>[] {
  const by = (
    column: string,
    back: number,
    sign: 1 | -1,
  ) => sql`select ${groundKey(f)}::text as key, t.year + ${back}::int as year, ${sign}::int * count(*)::int as n
    from (select ${yearOf(f, column)} as year from ${sql.table(f.register.name)} r where ${sql.ref(`r.${column}`)} is not null) t group by t.year`
  return f.kind === 'stock' ? [by(f.from, 0, 1), by(f.to, 0, -1)] : [by(f.clock, f.years_back ?? 0, 1)]
}

type Counted = { key: string; year: number; n: number }
const placeLevels = {}

const levelAsked = ({ division }: Question): Asking => ({
  of: placeLevels,
  as: `level ${division}`,
  statement: () => sql`select level from division where ${division === null ? sql`parent is null` : sql`id = ${division}`} limit 1`,
})

const countsAsked = (f: Flow | Stock): Asking => ({ of: f, as: 'ground', statement: () => sql.join(groundOfFormula(f), sql` union all `) })

const grounds = (indicators: readonly Indicator[]): Asking[] =>
  [...new Map(indicators.flatMap(formulasOf).map((f) => [groundKey(f), f])).values()].map(countsAsked)

/** What is asked for the ground of a question, to be recalled with what stands on it. */
export const groundAsked = (indicators: readonly Indicator[], q: Question): Asking[] => [levelAsked(q), ...grounds(indicators)]

/** Reads the ground of a question for some indicators; the place's own records make no difference. Run it seeing everything. */
export async function groundOf(tx: Tx, indicators: readonly Indicator[], q: Question): Promise<Ground> {
  const asked = grounds(indicators)
  await recall(tx, [levelAsked(q), ...asked])
  const [place] = await answered<{ level: string }>(tx, levelAsked(q))
  const rows: Counted[] = []
  for (const one of asked) rows.push(...(await answered<Counted>(tx, one)))
  const years = new Map(
    [...Map.groupBy(rows, (row) => row.key)].map(([key, own]) => [
      key,
      new Map([...Map.groupBy(own, (row) => row.year)].map(([year, of]) => [year, of.reduce((sum, { n }) => sum + n, 0)])),
    ]),
  )
  return { level: place?.level ?? '', today: beijingInstant(Date.now()).slice(0, 10), years }
}

/** Records by year; of a stock those that stand at each year's end, from its first year to the one asked for. */
export function recordsIn(ground: Ground, key: string, standing: boolean, until: number): Counts {
  const counts = ground.years.get(key) ?? new Map<number, number>()
  if (!standing || counts.size === 0) return counts
  const found = new Map<number, number>()
  let sum = 0
  for (let year = Math.min(...counts.keys()); year <= Math.max(until, ...counts.keys()); year++) {
    sum += counts.get(year) ?? 0
    found.set(year, sum)
  }
  return found
}
