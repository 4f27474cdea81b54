import type { ReportDocument } from '#kit/chapter/report.ts'
import { printedReport } from './report-print.ts'
import { typeset } from './typeset.server.ts'

/** The report as a PDF/A-2b in the layout of GB/T 9704-2012. */
export const reportPdf = (report: ReportDocument): Promise<Uint8Array> =>
  typeset({ main: 'report.typ', inputs: { report: JSON.stringify(printedReport(report)) }, at: report.generated_at })
