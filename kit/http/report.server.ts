import { beijingInstant } from '../calendar/date.ts'
import { buildReport, type ReportDocument } from '../chapter/report.ts'
import type { Question } from '../indicator/compile.server.ts'
import type { Api } from './api.server.ts'
import { figuresOf } from './routes/figures.server.ts'

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The report of a year and place as it stands now. */
export async function reportOf(api: Api, asked: { question: Question; division: string; name: string }): Promise<ReportDocument> {
  const { year } = asked.question.period
  return buildReport({
    title: api.city.report_title(asked.name, year), city: asked.name, issuer: api.city.issuer, year, division: asked.division, generated_at: beijingInstant(Date.now()),
    demo: api.demo !== null, chapters: api.chapters, figures: await figuresOf(api, asked.question, asked.division),
    parts: Object.fromEntries(api.outline.parts.map((p) => [p.number, p.title])),
  })
}
