import { sql } from 'kysely'
import { SPECIES_GROUPS } from '#datasets/banks/species-groups.ts'
import { STAND_CLASSES } from '#datasets/banks/land-classes.ts'
import { absenceOf } from '#kit/indicator/existence.server.ts'
import { type Ground, groundOf } from '#kit/indicator/ground.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { type Book, BOOKS, type Shown } from '../stand/books.ts'
import { carbonMethods } from '../yields/carbon/parameters.ts'
import { yieldFigures } from '../yields/figures.ts'
import { DRAWS, type spreads } from '../parameters/draws.ts'
import { knownSpreads } from '../parameters/known-spreads.ts'
import { measuresOf, exactTotal } from '../parameters/yield-table.ts'
import { setOfYear, type StoredSet } from '../parameters/sets.server.ts'
import { stands } from '../stand/indicators.server.ts'
import { asked, type BankQuestion } from '../output/question.server.ts'
import { removalsLeftOut } from '../removal/left-out.server.ts'
import { removalMeasures } from '../removal/measures.server.ts'
import { sinkMeasure } from '../yields/sink-measure.server.ts'
import { AGE_GROUPS, ORIGINS } from '../stand/stand.ts'
import { kindSums } from '../yields/sums.server.ts'
import { amountOf, type KindSum } from '../yields/totals.ts'
import { type BankAnswer, type BankMeasure, BANKS, type BankPlace, type Composition, type NotCounted, type Source, type TrendPoint } from './wire.ts'
import type { Measure } from '../yields/yield.ts'

const TREND_YEARS = 5
const lastDay = (year: number): string => periodOfYear(year).last
const shownAs = (value: string | null, { per }: Shown): string | null => (value === null ? null : new Decimal(value).div(per).toFixed())

/** Why the sub-compartments tell nothing of a year: nobody surveyed it, or it is to come. */
const unsurveyed = (q: BankQuestion, year: number, ground: Ground): string | undefined => absenceOf(stands, asked({ ...q, year }), ground)?.reason

type Computed = {
  readonly set: StoredSet
  readonly sums: readonly KindSum[]
  readonly measures: ReadonlyMap<string, Measure<void>>
  readonly spread: ReturnType<typeof spreads>
  readonly unsurveyed: string | undefined
}

function measureTold(s: Shown, { set, sums, measures, spread, unsurveyed: why }: Computed): BankMeasure {
  const m = measures.get(s.measure)
  const range = spread.get(s.measure) ?? null
  const value = m ? exactTotal(m, sums).value : null
  return {
    key: s.measure,
    title: s.title,
    value: shownAs(value, s),
    unit: s.unit,
    low: range ? shownAs(String(range.low), s) : null,
    high: range ? shownAs(String(range.high), s) : null,
    indicator: s.indicator,
    price_year: s.nature === 'valuation' ? set.price_year : null,
    nature: s.nature,
    ...(why ? { note: why } : {}),
  }
}

const blank = '—'
const groupings = [
  {
    by: 'species_group',
    title: '树种组',
    of: (s: KindSum) => s.species_group ?? '',
    name: (key: string) => SPECIES_GROUPS[key as keyof typeof SPECIES_GROUPS]?.title ?? blank,
  },
  {
    by: 'age_group',
    title: '龄组',
    of: (s: KindSum) => (s.age_group === null ? '' : String(s.age_group)),
    name: (key: string) => (AGE_GROUPS as Readonly<Record<string, string>>)[key] ?? blank,
  },
  { by: 'stand_class', title: '林分类型', of: (s: KindSum) => s.stand_class, name: (key: string) => STAND_CLASSES[key as keyof typeof STAND_CLASSES] ?? blank },
  { by: 'origin', title: '起源', of: (s: KindSum) => s.origin ?? '', name: (key: string) => (ORIGINS as Readonly<Record<string, string>>)[key] ?? blank },
] as const

function compositions(sums: readonly KindSum[], m: Measure<void>, lead: Shown): Composition[] {
  return groupings.map(({ by, title, of, name }) => {
    const rows = [...Map.groupBy(sums, of)].map(([key, own]) => ({
      key,
      title: name(key),
      plots: own.reduce((n, s) => n + s.plots, 0),
      area_ha: own.reduce((n, s) => n.plus(s.area_ha), new Decimal(0)).toFixed(),
      value: shownAs(exactTotal(m, own).value, lead),
    }))
    return { by, title, measure: lead.title, unit: lead.unit, rows: rows.toSorted((a, b) => Number(b.value ?? -1) - Number(a.value ?? -1)) }
  })
}

/** What the leading measure leaves out, by reason; classes that are no forest are no loss. */
function notCounted(sums: readonly KindSum[], m: Measure<void>): NotCounted[] {
  const found = sums.flatMap((s) => amountOf(m.of(s), s).left_out ?? []).filter(({ reason }) => reason.reason !== 'not_forest')
  return [...Map.groupBy(found, ({ reason }) => reason.title)].map(([reason, list]) => ({
    measure: m.title,
    reason,
    plots: list.reduce((n, l) => n + l.plots, 0),
    area_ha: list.reduce((n, l) => n.plus(l.area_ha), new Decimal(0)).toFixed(4),
  }))
}

async function places(tx: Tx, q: BankQuestion, m: Measure<void>, lead: Shown, standing: boolean): Promise<BankPlace[]> {
  const { rows } = await sql<{
    id: string
    code: string
    name: string
  }>`select id, code, name from division where parent = ${q.division.id} order by code`.execute(tx)
  const sums = Map.groupBy(standing ? await kindSums(tx, { division: q.division.id, day: lastDay(q.year) }, 'children') : [], (s) => s.place)
  return rows.map((row) => {
    const own = sums.get(row.id) ?? []
    return {
      ...row,
      value: shownAs(exactTotal(m, own).value, lead),
      area_ha: own.length === 0 ? null : own.reduce((n, s) => n.plus(s.area_ha), new Decimal(0)).toFixed(),
    }
  })
}

/** The leading measure of this and the years before, each by the set of its year: a year by another set breaks with the one before. */
async function trend(tx: Tx, q: BankQuestion, book: Book, lead: Shown, ground: Ground): Promise<TrendPoint[]> {
  const points: TrendPoint[] = []
  let before: string | null = null
  for (let year = q.year - TREND_YEARS + 1; year <= q.year; year++) {
    const set = await setOfYear(tx, book.family, year)
    const sums = set && !unsurveyed(q, year, ground) ? await kindSums(tx, { division: q.division.id, day: lastDay(year) }) : []
    const m = set && measuresOf(set).find(({ key }) => key === lead.measure)
    points.push({
      year,
      value: m ? shownAs(exactTotal(m, sums).value, lead) : null,
      low: null,
      high: null,
      set: set?.set_version ?? '',
      breaks: before !== null && set !== undefined && set.id !== before,
    })
    before = set?.id ?? before
  }
  return points
}

function sourcesOf(set: StoredSet): Source[] {
  const told = set.coefficients.map(({ source, confidence }) => ({ source, confidence }))
  const distinct = [...new Map(told.map((s) => [`${s.source}|${s.confidence}`, s])).values()]
  return distinct.map(({ source, confidence }) => {
    const [title = source, ...rest] = source.split('：')
    return {
      title,
      version: set.set_version,
      source: rest.join('：') || set.source,
      confidence,
      ...(set.price_year === null ? {} : { price_year: set.price_year }),
    }
  })
}

const methodOf = (book: Book, set: StoredSet): BankAnswer['method'] => ({
  title: book.family === 'carbon' ? carbonMethods[(set.method ?? 'bef') as keyof typeof carbonMethods] : '分布式测算法（GB/T 38582-2020）',
  set: set.id,
  set_title: `${set.title} ${set.set_version}`,
  from_year: set.from_year,
})

/** A bank that is computed from sub-compartments, of one year of one place: every number with its method, its set, and how sure it is. */
export async function computedBank(tx: Tx, bank: 'carbon' | 'water', q: BankQuestion): Promise<Sent<BankAnswer>> {
  const book = BOOKS[bank]
  const [lead] = book.measures as [Shown, ...Shown[]]
  const head = {
    bank,
    title: BANKS[bank],
    year: q.year,
    division: { code: q.division.code, name: q.division.name },
    leading: lead.measure,
    caveats: book.caveats,
    imported: [],
  }
  const set = await setOfYear(tx, book.family, q.year)
  const ground = await groundOf(tx, [stands], asked(q))
  const why = unsurveyed(q, q.year, ground)
  const sums = set && !why ? await kindSums(tx, { division: q.division.id, day: lastDay(q.year) }) : []
  const m = set && measuresOf(set).find(({ key }) => key === lead.measure)
  if (!set || !m)
    return { ...head, method: null, draws: null, measures: [], compositions: [], places: [], trend: [], not_counted: [], plots: null, sources: [], apart: null }
  const computed: Computed = {
    set,
    sums,
    unsurveyed: why,
    measures: new Map(measuresOf(set).map((one) => [one.key, one])),
    spread: knownSpreads(
      `${set.id} ${set.version}`,
      set,
      sums,
      [...book.measures, ...book.apart].map((s) => s.measure),
    ),
  }
  const used = exactTotal(m, sums).plots
  const discarded = notCounted(sums, m)
  return {
    ...head,
    method: methodOf(book, set),
    draws: DRAWS,
    measures: [
      ...book.measures.map((s) => measureTold(s, computed)),
      ...(bank === 'carbon' ? [await sinkMeasure(tx, q, set, yieldFigures.carbon_sink, why), ...(await removalMeasures(tx, q))] : []),
    ],
    compositions: compositions(sums, m, lead),
    places: await places(tx, q, m, lead, why === undefined),
    trend: await trend(tx, q, book, lead, ground),
    not_counted: bank === 'carbon' ? [...discarded, ...(await removalsLeftOut(tx, q))] : discarded,
    plots: { used, discarded: discarded.reduce((n, d) => n + d.plots, 0) },
    sources: sourcesOf(set),
    apart: book.apart.length === 0 ? null : { title: '生态产品总值（GEP）口径，另成一账', measures: book.apart.map((s) => measureTold(s, computed)) },
  }
}
