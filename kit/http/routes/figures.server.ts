import { Hono } from 'hono'
import { sql } from 'kysely'
import { chapterOf } from '#kit/chapter/define.ts'
import type { Figure } from '#kit/chapter/figure.ts'
import { type Indicator, registersOf } from '#kit/indicator/define.server.ts'
import { type Behind, drill, type Mark, partOf } from '#kit/indicator/drill.server.ts'
import { type Asked, type ComparedYears, comparedOf, comparedWith, counting, figuresOf, yearBefore } from '#kit/indicator/counting.server.ts'
import { childrenAt, detailed } from '#kit/indicator/breakdown.server.ts'
import { absenceOf } from '#kit/indicator/existence.server.ts'
import { figure, figuresIn } from '#kit/indicator/figures.server.ts'
import { type Ground, groundOf } from '#kit/indicator/ground.server.ts'
import { periodOfYear } from '#kit/indicator/period.ts'
import { sumOf } from '#kit/quantity/decimal.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { seeingOwn } from '#kit/records/acting.server.ts'
import { mayRead } from '#kit/records/permission.server.ts'
import { decodeCursor, encodeCursor, limitOf } from '#kit/records/list.server.ts'
import { namesOf } from '#kit/records/titles.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { FigureDetail, FigureRecords, Figures, IndicatorItem } from '#kit/wire/figures.ts'
import type { Api, App, Door } from '../api.server.ts'
import { figuresWorkbook } from '#kit/office/figures-workbook.server.ts'
import { divisionAt, topOf } from './divisions.server.ts'
import { workbookType } from '#kit/wire/workbook.ts'

/** Parts of a question that have their own refusal. */
type Part = 'year' | 'month' | 'as_of'
const invalid = (field: Part, message: string): Refusal => new Refusal(422, `${field}_invalid`, message, [{ field, code: `${field}_invalid`, message }])

function wholeNumber(c: Door, name: Part, low: number, high: number): number | null {
  const text = c.req.query(name)
  if (text === undefined || text === '') return null
  const n = Number(text)
  if (Number.isInteger(n) && n >= low && n <= high) return n
  throw invalid(name, `${name} 应为 ${low} 到 ${high} 的整数`)
}

const instantForm = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/

function asOf(c: Door): string | undefined {
  const text = c.req.query('as_of')
  if (text === undefined || text === '') return undefined
  if (!instantForm.test(text) || Number.isNaN(Date.parse(text))) throw invalid('as_of', 'as_of 应为日期或带时区的时间')
  return text.length === 10 ? `${text}T23:59:59.999+08:00` : text
}

/**
 * What is asked, within the actor's area: figures are totals and do not thin out by what records one may open, so a division
 * outside the area is refused instead. @throws Refusal 403, 404, 422
 */
export function asked(api: Api, c: Door, year?: number): Asked {
  const code = c.req.query('division')
  const entry = code ? divisionAt(api, code) : topOf(api, c)
  const inside = c.get('actor').posts.some((p) => p.root || api.world.divisions.within(entry.id, p.division))
  if (!inside) throw new Refusal(403, 'outside_area', `“${entry.name}”不在您岗位的管辖范围内`)
  const period = periodOfYear(year ?? wholeNumber(c, 'year', 1949, 2200) ?? api.year(), wholeNumber(c, 'month', 1, 12))
  return { question: { period, division: entry.parent === null ? null : entry.id, as_of: asOf(c) }, code: entry.code, id: entry.id }
}

/** @throws Refusal 404 */
function indicatorAt(api: Api, id: string): Indicator {
  const found = api.indicators.find((i) => i.id === id)
  if (!found) throw new Refusal(404, 'indicator_unknown', `没有“${id}”这个指标`)
  return found
}

const clockTitle = (api: Api, i: Indicator): string => {
  const f = i.formula
  if (!('register' in f)) return f.kind === 'ratio' ? '随分子、分母' : '随两项'
  const name = f.kind === 'stock' ? f.from : f.clock
  const state = name.endsWith('_at') ? f.register.states[name.slice(0, -3)] : undefined
  const title = f.register.fields[name]?.title ?? (state ? `进入“${state}”的时间` : name === 'belongs_to_year' ? '所属年度' : name)
  return f.kind === 'stock' ? `期末存量（${title}起）` : title
}

const described = (api: Api, i: Indicator): Sent<Omit<IndicatorItem, 'id'>> => ({
  title: i.title,
  unit: i.unit,
  description: i.description,
  basis: i.basis ?? [],
  registers: registersOf(i),
  clock: 'register' in i.formula ? (i.formula.kind === 'stock' ? 'stock' : i.formula.clock) : null,
  clock_title: clockTitle(api, i),
  version: i.version,
  kind: i.formula.kind,
  chapter: chapterOf(api.chapters, i.id),
})

async function detail(api: Api, tx: Tx, i: Indicator, a: Asked, ground: Ground) {
  const children = await childrenAt(tx, a.question, a.id)
  const whole = await detailed(tx, i, a.question, a.code, { own: a.id, children }, ground)
  const by_division = whole.by_division.flatMap(({ id, ...rest }) => {
    const entry = api.world.divisions.byId(id)
    const own = id === a.id
    const empty = rest.records === 0 && Number(rest.numerator ?? 0) === 0
    const aside = own ? children.length > 0 : !entry?.open
    return entry && !(aside && empty) ? [{ division: entry.code, name: own && children.length > 0 ? `${entry.name}本级` : entry.name, ...rest }] : []
  })
  const operands =
    'per' in i.formula
      ? [
          { part: 'numerator' as const, indicator: i.formula.of.id, title: i.formula.of.title },
          { part: 'denominator' as const, indicator: i.formula.per.id, title: i.formula.per.title },
        ]
      : []
  return { ...whole.figure, ...described(api, i), by_division, by_month: whole.by_month, operands }
}

/** What the contributions add up to; said with the first page only, for it costs a whole count. */
async function summed(tx: Tx, i: Indicator, a: Asked, part: 'numerator' | 'denominator') {
  const f = await figure(tx, i, a.question, a.code)
  return { sum: i.formula.kind !== 'ratio' ? f.value : part === 'numerator' ? f.numerator : f.denominator, total: f.records }
}

/** Records that the actor may open: totals do not thin out by that, but what stands behind them is named only where it may be read. */
async function readableOf(api: Api, tx: Tx, actor: Actor, rows: readonly Behind[]): Promise<Set<string>> {
  const open = new Set<string>()
  for (const [name, group] of Map.groupBy(rows, (row) => row.register)) {
    const r = api.world.registers.get(name)
    if (!r || !mayRead(r, actor)) continue
    const { rows: found } = await sql<{
      id: string
    }>`select id from ${sql.table(name)} where id = any(${[...new Set(group.map((row) => row.id))]}::uuid[])`.execute(tx)
    for (const { id } of found) open.add(id)
  }
  return open
}

/** A page of the records behind a figure; those of registers closed to the reader are counted and summed in `hidden`. */
async function behind(api: Api, c: Door, i: Indicator, a: Asked): Promise<Sent<FigureRecords>> {
  const query = new URL(c.req.url).searchParams
  const cursor = query.get('cursor')
  const mark = cursor ? (decodeCursor(cursor, 3) as unknown as Mark) : null
  const part = partOf(query.get('part'))
  const actor = c.get('actor')
  return counting(api, async (tx) => {
    const absence = absenceOf(i, a.question, await groundOf(tx, [i], a.question))
    if (absence) return { items: [], sum: null, total: 0, reason: absence.reason }
    const { rows, next } = await drill(tx, i, a.question, part, mark, limitOf(query, 100))
    const open = await seeingOwn(api.world, tx, actor, () => readableOf(api, tx, actor, rows))
    const seen = rows.filter((row) => open.has(row.id))
    const closed = rows.filter((row) => !open.has(row.id))
    const titles = await titlesBehind(api, tx, seen)
    const items = seen.map(({ division, ...row }) => ({
      ...row,
      title: titles.get(row.id) ?? '',
      division: api.world.divisions.byId(division)?.code,
      division_name: api.world.divisions.byId(division)?.name,
    }))
    const hidden = closed.length > 0 ? { hidden: { records: closed.length, contribution: sumOf(closed.map((row) => row.contribution)) } } : {}
    return { items, ...hidden, ...(next ? { next: encodeCursor(next) } : {}), ...(cursor ? {} : await summed(tx, i, a, part)) }
  })
}

async function titlesBehind(api: Api, tx: Tx, rows: readonly Behind[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const [name, group] of Map.groupBy(rows, (row) => row.register)) {
    for (const [id, title] of await namesOf(
      api.world,
      tx,
      name,
      group.map((row) => row.id),
    ))
      titles.set(id, title)
  }
  return titles
}

async function workbookOf(api: Api, c: Door, a: Asked): Promise<Response> {
  const file = `${api.world.divisions.byId(a.id)?.name ?? ''}${a.question.period.year}年指标${api.demo ? '（演示）' : ''}.xlsx`
  return c.body(Uint8Array.from(await counting(api, (tx) => figuresWorkbook(api, tx, a))), 200, {
    'Content-Type': workbookType,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}`,
  })
}

export function figureRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/indicators', (c) => c.json({ items: api.indicators.map((i) => ({ id: i.id, ...described(api, i) }) satisfies Sent<IndicatorItem>) }))
  app.get('/figures', async (c) => {
    const a = asked(api, c)
    if (c.req.query('format') === 'xlsx') return workbookOf(api, c, a)
    const figures: ReadonlyMap<string, Figure | ComparedYears> =
      c.req.query('compare') === 'last_year' ? await comparedOf(api, a.question, a.code) : await figuresOf(api, a.question, a.code)
    const items = api.indicators.flatMap((i) => {
      const found = figures.get(i.id)
      return found ? [{ ...found, title: i.title, chapter: chapterOf(api.chapters, i.id) }] : []
    })
    return c.json({ items } satisfies Sent<Figures>)
  })
  app.get('/figures/:indicator', async (c) => {
    const i = indicatorAt(api, c.req.param('indicator'))
    const a = asked(api, c)
    return c.json(
      await counting(api, async (tx) => {
        const ground = await groundOf(tx, [i], a.question)
        const told = await detail(api, tx, i, a, ground)
        return { ...told, ...comparedWith(told, (await figuresIn(tx, [i], yearBefore(a.question), a.code, ground)).get(i.id)) } satisfies Sent<FigureDetail>
      }),
    )
  })
  app.get('/figures/:indicator/records', async (c) => c.json(await behind(api, c, indicatorAt(api, c.req.param('indicator')), asked(api, c))))
  return app
}
