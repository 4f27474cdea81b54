import type { ReportDocument } from '#kit/chapter/report.ts'
import { fileName, reportFormats, reportIn, type ReportFormat, wordType } from '#kit/office/report-format.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Door } from './api.server.ts'

/** The format asked for, json where none is. @throws Refusal 422 */
export function formatOf<More extends string = never>(c: Door, more: readonly More[] = []): ReportFormat | More {
  const format = c.req.query('format') ?? 'json'
  const known = [...reportFormats, ...more]
  const found = known.find((f) => f === format)
  if (found) return found
  const message = `报告的格式可选 ${known.join('、')}`
  throw new Refusal(422, 'format_unknown', message, [{ field: 'format', code: 'format_unknown', message }])
}

const types = { docx: wordType, pdf: 'application/pdf' } as const

/** The report as a page, or as a file to keep. */
export async function sentAs(c: Door, report: ReportDocument, format: Exclude<ReportFormat, 'json'>): Promise<Response> {
  const made = await reportIn(report, format)
  if (format === 'html') {
    c.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'")
    return c.html(String(made))
  }
  return c.body(Uint8Array.from(Buffer.from(made)), 200, {
    'Content-Type': types[format],
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName(report, format))}`,
  })
}
