import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { instantMs } from '#kit/calendar/date.ts'

/** What the typesetter is given: a template of this folder, its words, and the files it names. */
export type PrintJob = {
  readonly main: 'report.typ' | 'sheet.typ'
  readonly inputs: Readonly<Record<string, string>>
  readonly files?: Readonly<Record<string, Uint8Array>>
  /** Printed nowhere: it makes the same document give the same bytes. */
  readonly at: string
}
/** The same with its moment in seconds, as the typesetter counts. */
export type TypesetterJob = Omit<PrintJob, 'at'> & { readonly at: number }

/**
 * A document as a PDF/A-2b. Typesetter and fonts are loaded beside the server's own thread and let go with it, so that nothing is paid
 * for them until a PDF is asked for.
 */
export async function typeset({ at, ...rest }: PrintJob): Promise<Uint8Array> {
  const job: TypesetterJob = { ...rest, at: Math.floor(instantMs(at) / 1000) }
  const worker = new Worker(new URL('./typesetter.server.ts', import.meta.url), { workerData: job })
  try {
    const [pdf] = (await once(worker, 'message')) as [Uint8Array]
    return pdf
  } finally {
    await worker.terminate()
  }
}
