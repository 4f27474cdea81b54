import { sql } from 'kysely'
import { Decimal } from '#kit/quantity/decimal.ts'
import { type Figure, undefinedMark } from '#kit/chapter/figure.ts'
import { rateOf } from '#kit/quantity/quantifier.ts'
import { renderFigure, renderRatio } from '#kit/quantity/render.ts'
import { units } from '#kit/quantity/units.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { contributions, keptSums, nameOf, type Question } from './compile.server.ts'
import type { Flow, Indicator, Stock } from './define.server.ts'
import { type Absence, absenceOf, remarkOf } from './existence.server.ts'
import { type Ground, groundAsked, groundOf } from './ground.server.ts'
import { answered, type Asking, recall } from './kept/reading.server.ts'
import { definitionOf, formulasOf } from './terms.server.ts'

export type Total = { readonly value: string; readonly records: number }

export const plain = (value: unknown): string => new Decimal(String(value ?? 0)).toFixed()
export const isBase = (f: Indicator['formula']): f is Flow | Stock => 'register' in f

type Summed = { value: string | null; records: number }

/** What one formula adds up to; a past instant is asked for anew each time. */
function totalAsked(f: Flow | Stock, q: Question): Asking {
  const statement = () => {
    const kept = keptSums(f, q)
    const from = kept ? sql`sum(c.records) as records from (${kept}) c` : sql`count(*) as records from (${contributions(f, q)}) c`
    return sql`select t.value::text as value, coalesce(t.records, 0)::int as records from (select sum(c.contribution) as value, ${from}) t`
  }
  return { of: f, as: `total ${nameOf(q)}`, statement }
}

async function baseTotal(tx: Tx, f: Flow | Stock, q: Question): Promise<Total> {
  const [row] = await answered<Summed>(tx, totalAsked(f, q))
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

/** What is asked for the totals of some indicators, to be recalled at once. */
export const totalsAsked = (indicators: readonly Indicator[], q: Question): Asking[] => indicators.flatMap(formulasOf).map((f) => totalAsked(f, q))

/** Whether the registers under an indicator hold any record of the period and place at all; without any, nothing is proven by a zero. */
export async function hasRecords(tx: Tx, i: Indicator, q: Question): Promise<boolean> {
  const f = i.formula
  if (!isBase(f)) return (await hasRecords(tx, f.of, q)) && (await hasRecords(tx, f.kind === 'ratio' ? f.per : f.minus, q))
  const statement = () => sql`select exists (${contributions({ ...f, where: undefined, key: undefined, beside: undefined, value: undefined }, q)}) as found`
  const [row] = await answered<{ found: boolean }>(tx, { of: f, as: `found ${nameOf(q)}`, statement })
  return row?.found ?? false
}

export const decimalsOf = (i: Indicator): number => i.decimals ?? 2

/** The value itself keeps its digits; what is spoken of a measure has two decimals, or as many as the definition says. */
const styled = (i: Indicator, value: string): string =>
  renderFigure({
    value,
    unit: i.unit,
    place: i.place === undefined ? undefined : String(i.place),
    style: i.place === undefined ? 'exact' : 'over',
    decimals: i.decimals ?? (units[i.unit].kind === 'measure' ? 2 : undefined),
  })

type AskedOf = { readonly year: number; readonly division: string }

const headOf = (i: Indicator, { year, division }: AskedOf) => ({ indicator: i.id, year, division, unit: i.unit, definition: definitionOf(i) })

/** A figure that does not exist for what is asked: no value, never 0, and the reason. */
const absentFigure = (i: Indicator, asked: AskedOf, { code, reason }: Absence): Figure => ({
  ...headOf(i, asked),
  value: null,
  text: undefinedMark,
  records: 0,
  numerator: null,
  denominator: null,
  reason,
  reason_code: code,
})

/** A figure made of its totals; `per` is the second total of a ratio. */
export function figureFrom(i: Indicator, asked: AskedOf, of: Total, per: Total | null): Figure {
  const head = headOf(i, asked)
  const { formula } = i
  if (!per || formula.kind !== 'ratio') return { ...head, value: of.value, text: styled(i, of.value), records: of.records, numerator: null, denominator: null }
  const value = rateOf(of.value, per.value, formula.unit, decimalsOf(i))
  const text = renderRatio({ numerator: of.value, denominator: per.value, unit: formula.unit, decimals: decimalsOf(i) })
  const told = { ...head, text, records: per.records, numerator: of.value, denominator: per.value }
  return value === null ? { ...told, value, reason: '分母为零', reason_code: 'nothing_due' } : { ...told, value: plain(value) }
}

/** A figure as it stands on its ground: absent with the reason, else made by `totals`, with what must be known to read it. */
export async function figureOn(
  i: Indicator,
  q: Question,
  division: string,
  ground: Ground,
  totals: () => Promise<{ of: Total; per: Total | null }>,
): Promise<Figure> {
  const asked = { year: q.period.year, division }
  const absence = absenceOf(i, q, ground)
  if (absence) return absentFigure(i, asked, absence)
  const { of, per } = await totals()
  const remark = remarkOf(i, q, ground)
  return { ...figureFrom(i, asked, of, per), ...(remark ? { remark } : {}) }
}

/** Several figures of one question, whose ground may be known from another year of the same place: value, unit, words, number of records, operands of a ratio, and the definition each was made by. */
export async function figuresIn(tx: Tx, indicators: readonly Indicator[], q: Question, division: string, ground?: Ground): Promise<Map<string, Figure>> {
  await recall(tx, [...(ground ? [] : groundAsked(indicators, q)), ...totalsAsked(indicators, q)])
  const on = ground ?? (await groundOf(tx, indicators, q))
  const found = new Map<string, Figure>()
  for (const i of indicators) {
    found.set(
      i.id,
      await figureOn(i, q, division, on, async () => ({
        of: await total(tx, i, q),
        per: i.formula.kind === 'ratio' ? await total(tx, i.formula.per, q) : null,
      })),
    )
  }
  return found
}

/** One figure. */
export const figure = async (tx: Tx, i: Indicator, q: Question, division: string): Promise<Figure> =>
  (await figuresIn(tx, [i], q, division)).get(i.id) as Figure
