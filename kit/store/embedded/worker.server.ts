import { existsSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import type { PGlite } from '@electric-sql/pglite'
import { checkpoints } from './checkpoint.server.ts'
import { openPglite, stackKeeper } from './pglite.server.ts'
import { fromTemplate, template } from './template.server.ts'

/** To the worker: bytes of the protocol (`whole` when no cycle stays open after them), or the end. */
export type Order = { readonly run: Uint8Array<ArrayBuffer>; readonly whole: boolean } | { readonly end: true }
/** From the worker. */
export type Report = { readonly ready: string } | { readonly failed: string } | { readonly data: Uint8Array; readonly done: boolean } | { readonly ended: true }

const PIECE = 256 * 1024
const port = parentPort
if (!port) throw new Error('worker.server.ts runs only as a worker')

const report = (message: Report, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer)

/** Where answers are gathered: one piece for all orders, since most answers are small and a fresh one each time costs more than the query. */
let piece = new Uint8Array(PIECE)

/** Gathers what the engine writes and sends it in pieces, so that a long answer flows while it is made. */
function outlet(): { take(bytes: Uint8Array): void; finish(): void } {
  let used = 0
  const flush = (done: boolean): void => {
    const whole = used === PIECE
    const data = whole ? piece : piece.slice(0, used)
    report({ data, done }, [data.buffer])
    if (whole) piece = new Uint8Array(PIECE)
    used = 0
  }
  return {
    take(bytes) {
      let at = 0
      while (at < bytes.length) {
        const part = bytes.subarray(at, at + PIECE - used)
        piece.set(part, used)
        used += part.length
        at += part.length
        if (used === PIECE) flush(false)
      }
    },
    finish: () => flush(true),
  }
}

type Upkeep = { readonly unwind: () => void; readonly tidy: () => Promise<void> }

async function obey(db: PGlite, order: Order, upkeep: Upkeep): Promise<void> {
  if ('end' in order) {
    await db.close()
    report({ ended: true })
    return
  }
  const out = outlet()
  upkeep.unwind()
  await db.execProtocolRawStream(order.run, { syncToFs: false, onRawData: out.take })
  out.finish()
  if (order.whole) await upkeep.tidy()
}

async function open(folder: string): Promise<void> {
  const prepared = await template()
  if (!existsSync(folder)) fromTemplate(prepared, folder)
  const db = await openPglite(folder, prepared.bundle, code)
  const upkeep = { unwind: stackKeeper(db), tidy: checkpoints(db) }
  let last = Promise.resolve()
  port?.on('message', (order: Order) => {
    last = last.then(() => obey(db, order, upkeep)).catch((error: unknown) => report({ failed: String(error) }))
  })
  const { rows } = await db.query<{ server_version: string }>('SHOW server_version')
  report({ ready: rows[0]?.server_version ?? '' })
}

const { folder, code } = workerData as { folder: string; code: WebAssembly.Module }
open(folder).catch((error: unknown) => report({ failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }))
