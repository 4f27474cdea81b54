import { Hono } from 'hono'
import { sql } from 'kysely'
import { indicatorsOfChapters } from '#kit/chapter/define.ts'
import { buildReport, type ReportDocument } from '#kit/chapter/report.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { as } from '#kit/records/acting.server.ts'
import { waitsFor } from '#kit/records/tasks.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Overview, OverviewSection } from '#kit/wire/figures.ts'
import type { Api, App, Door } from '../api.server.ts'
import { type ComparedYears, comparedOf } from '#kit/indicator/counting.server.ts'
import { asked } from './figures.server.ts'

type Waiting = { waiting: number; overdue: number }

async function waitingByRegister(api: Api, c: Door): Promise<Map<string, Waiting>> {
  const answer = await as(api.world, c.get('actor'), (tx) =>
    sql<Waiting & { register: string }>`
    select register, count(*)::int as waiting, (count(*) filter (where due_at < clock_timestamp()))::int as overdue from siku.task where ${waitsFor(c.get('actor'))} group by register`.execute(
      tx,
    ),
  )
  return new Map(answer.rows.map((row) => [row.register, row]))
}

const sentenceOf = (report: ReportDocument, number: string): string =>
  report.chapters
    .find((ch) => ch.number === number)
    ?.paragraphs.flatMap((p) => p.runs)
    .map((run) => run.text)
    .join('') ?? ''

function sectionOf(
  api: Api,
  section: { number: string; title: string },
  report: ReportDocument,
  figures: ReadonlyMap<string, ComparedYears>,
  waits: ReadonlyMap<string, Waiting>,
): Sent<OverviewSection> {
  const chapter = api.chapters.find((ch) => ch.number === section.number)
  const rooms = api.rooms.filter((room) => room.chapter === section.number)
  const open = rooms.flatMap((room) => room.registers.flatMap((r) => waits.get(r.name) ?? []))
  const ids = [...new Set(chapter?.sentences.flatMap((s) => s.parts.flatMap((p) => (typeof p === 'string' ? [] : [p.indicator]))) ?? [])]
  return {
    ...section,
    built: chapter !== undefined || rooms.length > 0,
    figures: ids.flatMap((id) => {
      const found = figures.get(id)
      return found ? [{ ...found, title: api.indicators.find((i) => i.id === id)?.title ?? id }] : []
    }),
    waiting: open.reduce((n, w) => n + w.waiting, 0),
    overdue: open.reduce((n, w) => n + w.overdue, 0),
    sentence: sentenceOf(report, section.number),
  }
}

/** The figures that the chapters of the overview tell; the banks have pages of their own and are not counted for it. */
function figuresTold(api: Api): Set<string> {
  const numbers = new Set(api.outline.parts.flatMap((part) => part.sections.map((s) => s.number)))
  return new Set(indicatorsOfChapters(api.chapters.filter((ch) => numbers.has(ch.number))))
}

export function overviewRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/overview', async (c) => {
    const a = asked(api, c)
    const { year } = a.question.period
    const told = figuresTold(api)
    const figures = await comparedOf(api, a.question, a.code, told)
    const waits = await waitingByRegister(api, c)
    const report = buildReport({
      title: '',
      city: api.city.name,
      year,
      division: a.code,
      generated_at: beijingInstant(Date.now()),
      demo: false,
      chapters: api.chapters,
      figures,
    })
    const chapters = api.outline.parts.map((part) => {
      const sections = part.sections.map((s) => sectionOf(api, s, report, figures, waits))
      return { number: part.number, title: part.title, built: sections.some((s) => s.built), sections }
    })
    return c.json({ chapters, banks: api.outline.banks } satisfies Sent<Overview>)
  })
  return app
}
