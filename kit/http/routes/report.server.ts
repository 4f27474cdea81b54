import { Hono } from 'hono'
import { checkText, type CheckedClaim, TooManyClaims } from '../../chapter/claims/index.ts'
import type { Bindable, Place } from '../../chapter/claims/index.ts'
import type { Figure } from '../../chapter/figure.ts'
import { buildReport, type ReportDocument } from '../../chapter/report.ts'
import { beijingInstant } from '../../calendar/date.ts'
import { figure } from '../../indicator/figures.server.ts'
import { periodOfYear } from '../../indicator/period.ts'
import { docxText, DocxProblem } from '../../office/docx-text.server.ts'
import { reportDocx } from '../../office/report-docx.server.ts'
import { reportHtml } from '../../office/report-html.ts'
import { Refusal } from '../../register/refusal.ts'
import type { Api, App, Door } from '../api.server.ts'
import { bodyBytes } from '../body.server.ts'
import { asked, chapterOf, counting, figuresOf } from './figures.server.ts'

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const textLimit = 12 << 20

async function reportOf(api: Api, c: Door): Promise<ReportDocument> {
  const year = Number(c.req.param('year'))
  if (!Number.isInteger(year) || year < 1949 || year > 2200) throw new Refusal(404, 'report_unknown', '没有这个年度的报告')
  const a = asked(api, c, year)
  const place = api.world.divisions.byId(a.id)?.name ?? api.city.name
  return buildReport({
    title: api.city.report_title(year), city: place, issuer: api.city.issuer, year, division: a.code, generated_at: beijingInstant(Date.now()),
    demo: api.demo !== null, chapters: api.chapters, figures: await figuresOf(api, a.question, a.code),
    parts: Object.fromEntries(api.outline.parts.map((p) => [p.number, p.title])),
  })
}

const bindables = (api: Api): Bindable[] => api.indicators.flatMap((i) =>
  i.wording ? [{ id: i.id, title: i.title, unit: i.unit, also: i.also, wording: i.wording, chapter: chapterOf(api, i) }] : [])

const shortName = (name: string): string => name.replace(/(市|区|县)$/, '')

/** Counties and the city by their names, so that a county's number is never held against the city's figure. */
const placesOf = (api: Api): Place[] => api.world.divisions.all().filter((d) => d.open && (d.level === 'city' || d.level === 'county'))
  .flatMap((d) => [d.name, shortName(d.name)].filter((n) => n.length > 1).map((name) => ({ name, division: d.code })))

type Wanted = { id: string; year: number; division: string }
const keyOf = (id: string, year: number, division: string): string => `${id} ${year} ${division}`

async function figuresFor(api: Api, wanted: ReadonlyMap<string, Wanted>): Promise<Map<string, Figure>> {
  return counting(api, async (tx) => {
    const found = new Map<string, Figure>()
    for (const [key, w] of wanted) {
      const i = api.indicators.find((candidate) => candidate.id === w.id)
      const entry = api.world.divisions.byCode(w.division)
      if (!i || !entry) continue
      found.set(key, await figure(tx, i, { period: periodOfYear(w.year), division: entry.parent === null ? null : entry.id }, w.division))
    }
    return found
  })
}

/** Reads the text once to learn what is asked of the records, asks, and reads it again with the answers. */
async function checked(api: Api, text: string, year: number, division: string): Promise<CheckedClaim<Figure>[]> {
  const options = { year, places: placesOf(api) }
  const wanted = new Map<string, Wanted>()
  const names = bindables(api)
  checkText<Figure>(text, names, (id, y, d) => {
    const w = { id, year: y ?? year, division: d ?? division }
    wanted.set(keyOf(w.id, w.year, w.division), w)
    return null
  }, api.terms, options)
  const found = await figuresFor(api, wanted)
  return checkText<Figure>(text, names, (id, y, d) => found.get(keyOf(id, y ?? year, d ?? division)) ?? null, api.terms, options)
}

function textOf(bytes: Uint8Array, type: string): string {
  const isWord = type.startsWith(wordType) || (bytes[0] === 0x50 && bytes[1] === 0x4b)
  if (isWord) return docxText(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

export function reportRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/reports/:year', async (c) => {
    const format = c.req.query('format') ?? 'json'
    if (!['json', 'html', 'docx'].includes(format)) throw new Refusal(422, 'format_unknown', '报告的格式可选 json、html、docx', [{ field: 'format', code: 'format_unknown', message: '可选 json、html、docx' }])
    const report = await reportOf(api, c)
    if (format === 'json') return c.json(report)
    if (format === 'html') {
      c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
      return c.html(reportHtml(report))
    }
    const file = `${report.title}${report.demo ? '（演示）' : ''}.docx`
    return c.body(new Uint8Array(await reportDocx(report)), 200, { 'Content-Type': wordType, 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file)}` })
  })
  app.post('/claims', async (c) => {
    const bytes = await bodyBytes(c, textLimit)
    const a = asked(api, c)
    try {
      const text = textOf(bytes, c.req.header('content-type') ?? '')
      const claims = await checked(api, text, a.question.period.year, a.code)
      const counts = { confirmed: 0, contradicted: 0, unprovable: 0, malformed: 0 }
      for (const claim of claims) counts[claim.status]++
      return c.json({ text, claims, counts })
    } catch (error) {
      if (error instanceof DocxProblem) throw new Refusal(422, error.code, error.message)
      if (error instanceof TooManyClaims) throw new Refusal(422, 'claims_too_many', error.message)
      throw error
    }
  })
  return app
}
