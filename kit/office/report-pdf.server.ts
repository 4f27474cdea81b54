import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { instantMs } from '#kit/calendar/date.ts'
import type { ReportDocument } from '#kit/chapter/report.ts'
import { printedReport } from './report-print.ts'

/** What the typesetter is given; `at` is printed nowhere, it makes the same report give the same bytes. */
export type PrintJob = { readonly report: string; readonly at: number }

/**
 * The report as a PDF/A-2b in the layout of GB/T 9704-2012. Typesetter and fonts are loaded beside the server's own thread and
 * let go with it, so that nothing is paid for them until a PDF is asked for.
 */
export async function reportPdf(report: ReportDocument): Promise<Uint8Array> {
  const job: PrintJob = { report: JSON.stringify(printedReport(report)), at: Math.floor(instantMs(report.generated_at) / 1000) }
  const worker = new Worker(new URL('./typesetter.server.ts', import.meta.url), { workerData: job })
  try {
    const [pdf] = (await once(worker, 'message')) as [Uint8Array]
    return pdf
  } finally {
    await worker.terminate()
  }
}
