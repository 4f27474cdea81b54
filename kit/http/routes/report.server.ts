import { Hono } from 'hono'
import { TooManyClaims } from '#kit/claims/index.ts'
import type { ReportDocument } from '#kit/chapter/report.ts'
import { DocxProblem } from '#kit/files/docx-text.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Sent } from '#kit/wire/door.ts'
import type { Report } from '#kit/wire/report.ts'
import type { Api, App, Door } from '../api.server.ts'
import { bodyBytes } from '../body.server.ts'
import { checkedBody, textOf } from '#kit/claims/claims.server.ts'
import { formatOf, sentAs } from '../report-format.server.ts'
import { reportOf } from '#kit/chapter/report-of.server.ts'
import { asked } from './figures.server.ts'

const textLimit = 12 << 20

/** @throws Refusal 404 for what is no year of a report */
export function yearOf(text: string): number {
  const year = Number(text)
  if (!Number.isInteger(year) || year < 1949 || year > 2200) throw new Refusal(404, 'report_unknown', '没有这个年度的报告')
  return year
}

async function reportAt(api: Api, c: Door, year: number): Promise<ReportDocument> {
  const a = asked(api, c, year)
  return reportOf(api, { question: a.question, division: a.code, name: api.world.divisions.byId(a.id)?.name ?? api.city.name })
}

export function reportRoutes(api: Api): App {
  const app: App = new Hono()
  app.get('/reports/:year', async (c) => {
    const format = formatOf(c)
    const report = await reportAt(api, c, yearOf(c.req.param('year')))
    return format === 'json' ? c.json(report satisfies Sent<Report>) : sentAs(c, report, format)
  })
  app.post('/claims', async (c) => {
    const bytes = await bodyBytes(c, textLimit)
    const a = asked(api, c)
    try {
      const text = textOf(bytes, c.req.header('content-type') ?? '')
      return c.body(await checkedBody(api, text, a.question.period.year, a.code, c.get('actor')), 200, { 'content-type': 'application/json' })
    } catch (error) {
      if (error instanceof DocxProblem) throw new Refusal(422, error.code, error.message)
      if (error instanceof TooManyClaims) throw new Refusal(422, 'claims_too_many', error.message)
      throw error
    }
  })
  return app
}
