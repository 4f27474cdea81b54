import { createHash } from 'node:crypto'
import { parentPort, workerData } from 'node:worker_threads'
import { Refusal } from '#kit/register/refusal.ts'
import type { PlacedRow } from './feature-file.ts'
import { type FileHead, placedFile, type ReadingOrder } from './read.server.ts'

/** A file to be read in a thread of its own. */
export type ReadingJob = { readonly bytes: Uint8Array; readonly order: ReadingOrder }

/** What the thread says: what the file is, then its rows one batch for each time it is asked, none last; or why not. */
export type Said =
  | { readonly head: FileHead; /** Of the file, in hex. */ readonly sha256: string }
  | { readonly rows: readonly PlacedRow[]; readonly more: boolean }
  | { readonly refused: Pick<Refusal, 'status' | 'code' | 'message' | 'errors'> }

/** Runs in the thread: each part is told as a refusal where it is one. */
function telling(port: NonNullable<typeof parentPort>, part: () => Said): void {
  try {
    port.postMessage(part())
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { status, code, message, errors } = error
    port.postMessage({ refused: { status, code, message, errors } } satisfies Said)
  }
}

if (parentPort && workerData) {
  const port = parentPort
  const { bytes: given, order } = workerData as ReadingJob
  // Decoders take no shared memory.
  const bytes = given.buffer instanceof SharedArrayBuffer ? new Uint8Array(given) : given
  telling(port, () => {
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { head, batches } = placedFile(bytes, order)
    port.on('message', () =>
      telling(port, () => {
        const next = batches.next()
        return { rows: next.done ? [] : next.value, more: !next.done }
      }),
    )
    return { head, sha256 }
  })
}
