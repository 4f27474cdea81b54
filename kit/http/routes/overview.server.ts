import { Hono } from 'hono'
import { indicatorsOfChapters } from '#kit/chapter/define.ts'
import { buildReport, type ReportDocument } from '#kit/chapter/report.ts'
import { undefinedMark } from '#kit/chapter/figure.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Overview, OverviewSection } from '#kit/wire/figures.ts'
import type { Api, App } from '../api.server.ts'
import { type ComparedYears, trendedOf } from '#kit/indicator/counting.server.ts'
import { asked } from './figures.server.ts'
import { type Work, workByRegister } from './work-by-register.server.ts'

const sentenceOf = (report: ReportDocument, number: string): string =>
  report.chapters
    .find((ch) => ch.number === number)
    ?.paragraphs.flatMap((p) => p.runs)
    .map((run) => run.text)
    .join('') ?? ''

const titleOf = (api: Api, id: string): string => api.indicators.find((i) => i.id === id)?.title ?? id

/** The first sentence of some texts that has all its numbers. */
const firstSaid = (texts: readonly string[]): string =>
  texts
    .flatMap((text) => text.split(/(?<=。)/))
    .find((said) => /\d/.test(said) && !said.includes(undefinedMark))
    ?.trim() ?? ''

function sectionOf(
  api: Api,
  section: { number: string; title: string },
  report: ReportDocument,
  figures: ReadonlyMap<string, ComparedYears>,
  waits: ReadonlyMap<string, Work>,
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
      return found ? [{ ...found, title: titleOf(api, id) }] : []
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
    const shown = new Set(Object.values(api.leading).flatMap((of) => of.map((i) => i.id)))
    const told = new Set([...figuresTold(api), ...shown])
    const [{ figures, trends }, waits] = await Promise.all([trendedOf(api, a, told, shown), workByRegister(api, c.get('actor'))])
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
      return {
        number: part.number,
        title: part.title,
        built: sections.some((s) => s.built),
        sections,
        leading: (api.leading[part.number] ?? []).flatMap(({ id }) => {
          const [found, trend] = [figures.get(id), trends.get(id)]
          return found && trend ? [{ ...found, title: titleOf(api, id), trend }] : []
        }),
        waiting: sections.reduce((n, s) => n + s.waiting, 0),
        overdue: sections.reduce((n, s) => n + s.overdue, 0),
        sentence: firstSaid(sections.map((s) => s.sentence)),
      }
    })
    return c.json({ chapters, banks: api.outline.banks } satisfies Sent<Overview>)
  })
  return app
}
