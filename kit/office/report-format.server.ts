import type { ReportDocument } from '#kit/chapter/report.ts'
import { reportDocx } from './report-docx.server.ts'
import { reportHtml } from './report-html.ts'
import { reportPdf } from './report-pdf.server.ts'

export const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

export const reportFormats = ['json', 'html', 'docx', 'pdf'] as const
export type ReportFormat = (typeof reportFormats)[number]

/** Name of a downloaded report: title, that it is sealed, that it is a demonstration. */
export const fileName = ({ title, seal, demo }: ReportDocument, extension: string): string =>
  `${title}${seal ? `（已封存 ${seal.number}）` : ''}${demo ? '（演示）' : ''}.${extension}`

/** The report in a format, as text or bytes. */
export async function reportIn(report: ReportDocument, format: ReportFormat): Promise<string | Uint8Array> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`
    case 'html':
      return reportHtml(report)
    case 'docx':
      return reportDocx(report)
    case 'pdf':
      return reportPdf(report)
  }
}
