import { Hono } from 'hono'
import { Refusal } from '#kit/register/refusal.ts'
import { limitOf } from '#kit/records/list.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { RevisionPage, Seal, SealedReport, SealHead, SealPreview } from '#kit/wire/report.ts'
import type { Api, App, Door } from '../api.server.ts'
import { bodyObject } from '../body.server.ts'
import { once } from '../idempotent.server.ts'
import { formatOf, sentAs } from '../report-format.server.ts'
import { reportOf } from '#kit/chapter/report-of.server.ts'
import { revisedRecords, sealedDocument, sealedReport, sealsOf } from '#kit/seal/answer.server.ts'
import { orderOf } from '#kit/seal/order.server.ts'
import type { PageAsked } from '#kit/seal/revisions.server.ts'
import { seal, sealedShort, sealingPost } from '#kit/seal/seal.server.ts'
import { divisionAt } from './divisions.server.ts'
import { asked } from './figures.server.ts'
import { yearOf } from './report.server.ts'

/** @throws Refusal 422 */
function pageOf(c: Door): PageAsked {
  const query = new URL(c.req.url).searchParams
  const offset = Number(query.get('cursor') ?? 0)
  if (Number.isSafeInteger(offset) && offset >= 0) return { limit: Math.min(limitOf(query, 50), 200), offset }
  throw new Refusal(422, 'cursor_invalid', '分页位置无效，请从第一页重新打开', [{ field: 'cursor', code: 'cursor_invalid', message: '分页位置无效' }])
}

/** Seals of reports: made, listed, read with what was revised since, verified, and as files. */
export function sealRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/reports/sealed', async (c) => {
    const { year, division } = c.req.query()
    return c.json({
      items: (await sealsOf(api, c.get('actor'), year ? yearOf(year) : null, division ? divisionAt(api, division).id : null)) satisfies Sent<SealHead[]>,
    })
  })
  app.get('/reports/sealed/:id', async (c) => {
    const format = formatOf(c, ['canonical'])
    const [actor, id] = [c.get('actor'), c.req.param('id')]
    if (format === 'json') return c.json((await sealedReport(api, actor, id)) satisfies Sent<SealedReport>)
    const { row, document } = await sealedDocument(api, actor, id)
    if (format === 'canonical')
      return c.body(row.canonical, 200, { 'Content-Type': 'application/json; charset=utf-8', 'X-Digest-SHA256': row.sha256, 'X-Digest-SM3': row.sm3 })
    return sentAs(c, document, format)
  })
  app.get('/reports/sealed/:id/figures/:indicator/revisions', async (c) =>
    c.json((await revisedRecords(api, c.get('actor'), c.req.param('id'), c.req.param('indicator'), pageOf(c))) satisfies Sent<RevisionPage>),
  )
  app.get('/reports/:year/seal', async (c) => {
    const a = asked(api, c, yearOf(c.req.param('year')))
    const { checks, figures } = await reportOf(api, { question: a.question, division: a.code, name: api.world.divisions.byId(a.id)?.name ?? api.city.name })
    return c.json({
      allowed: sealingPost(api, c.get('actor'), a.id) !== undefined,
      figures: figures.filter((f) => f.definition !== null).length,
      records: figures.reduce((n, f) => n + f.records, 0),
      checks,
    } satisfies Sent<SealPreview>)
  })
  app.post('/reports/:year/seal', async (c) => {
    const body = await bodyObject(c)
    const order = orderOf(api, asked(api, c, yearOf(c.req.param('year'))), body)
    const { body: answer } = await once(
      api,
      c,
      body,
      async (tx) => ({ status: 201, body: sealedShort(await seal(api, tx, c.get('actor'), order)) }),
      'one moment',
    )
    const made = answer as ReturnType<typeof sealedShort>
    return c.json(made satisfies Sent<Seal>, 201, { Location: `/api/reports/sealed/${made.id}` })
  })
  return app
}
