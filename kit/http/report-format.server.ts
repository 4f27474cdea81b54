import type { ReportDocument } from '#kit/chapter/report.ts'
import { reportDocx } from '#kit/office/report-docx.server.ts'
import { reportPdf } from '#kit/office/report-pdf.server.ts'
import { reportHtml } from '#kit/office/report-html.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Door } from './api.server.ts'

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const reportFormats = ['json', 'html', 'docx', 'pdf'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** The format asked for, json where none is. @throws Refusal 422 */
export function formatOf<More extends string = never>(c: Door, more: readonly More[] = []): ReportFormat | More {
  const format = c.req.query('format') ?? 'json'
  const known = [...reportFormats, ...more]
  const found = known.find((f) => f === format)
  if (found) return found
  const message = `报告的格式可选 ${known.join('、')}`
  throw new Refusal(422, 'format_unknown', message, [{ field: 'format', code: 'format_unknown', message }])
}

/** Name of a downloaded report: title, that it is sealed, that it is a demonstration. */
export const fileName = ({ title, seal, demo }: ReportDocument, extension: string): string =>
  `${title}${seal ? `（已封存 ${seal.number}）` : ''}${demo ? '（演示）' : ''}.${extension}`

/** The report in a format, as text or bytes. */
export async function reportIn(report: ReportDocument, format: ReportFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'json': return `${JSON.stringify(report, null, 2)}\n`
    case 'html': return reportHtml(report)
    case 'docx': return reportDocx(report)
    case 'pdf': return reportPdf(report)
  }
}

const types = { docx: wordType, pdf: 'application/pdf' } as const

/** The report as a page, or as a file to keep. */
export async function sentAs(c: Door, report: ReportDocument, format: Exclude<ReportFormat, 'json'>): Promise<Response> {
  const made = await reportIn(report, format)
  if (format === 'html') {
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
    return c.html(String(made))
  }
  return c.body(Uint8Array.from(Buffer.from(made)), 200, { 'Content-Type': types[format], 'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName(report, format))}` })
}
