import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { Refusal } from '#kit/register/refusal.ts'
import type { PlacedFile, PlacedRow } from './feature-file.ts'
import type { ReadingOrder } from './read.server.ts'
import type { ReadingJob, Said } from './reader.server.ts'

/** What reading one file may take, and how many are read at a time: the rest wait, and more than that are sent away. */
const LIMITS = { seconds: 120, megabytes: 1_536, at_once: 2, waiting: 8 } as const

let running = 0
const waiting: (() => void)[] = []

async function place(): Promise<void> {
  if (running < LIMITS.at_once) {
    running++
    return
  }
  if (waiting.length >= LIMITS.waiting) throw new Refusal(503, 'import_busy', '正在读取的文件太多，请稍后再传')
  await new Promise<void>((ready) => {
    waiting.push(ready)
  })
}

/** The place goes to who waits longest. */
function leave(): void {
  const next = waiting.shift()
  if (next) next()
  else running--
}

const tooLarge = (message: string): Refusal => new Refusal(422, 'import_too_large', message)

function fault(error: unknown): unknown {
  const code = (error as { code?: unknown }).code
  return code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooLarge('文件展开后占用的内存过多，请拆分后再传') : error
}

/**
 * Reads a file beside the server's own thread, so that no file, however made, keeps others waiting; bytes in shared memory
 * are not copied for it. @throws Refusal 422, 503
 */
export async function readApart(bytes: Uint8Array, order: ReadingOrder): Promise<PlacedFile & { readonly sha256: string }> {
  await place()
  const worker = new Worker(new URL('./reader.server.ts', import.meta.url), {
    workerData: { bytes, order } satisfies ReadingJob,
    resourceLimits: { maxOldGenerationSizeMb: LIMITS.megabytes },
  })
  const over = AbortSignal.timeout(LIMITS.seconds * 1000)
  const heard = async (): Promise<Said> => {
    const [said] = (await once(worker, 'message', { signal: over })) as [Said]
    if ('refused' in said) throw new Refusal(said.refused.status, said.refused.code, said.refused.message, said.refused.errors)
    return said
  }
  try {
    const head = (await heard()) as Extract<Said, { head: unknown }>
    const rows: PlacedRow[] = []
    for (let more = true; more;) {
      worker.postMessage('next')
      const batch = (await heard()) as Extract<Said, { rows: unknown }>
      for (const row of batch.rows) rows.push(row)
      more = batch.more
    }
    return { ...head.head, rows, sha256: head.sha256 }
  } catch (error) {
    if (over.aborted) throw tooLarge(`读取超过 ${LIMITS.seconds} 秒，已停止；请拆分或化简后再传`)
    throw fault(error)
  } finally {
    await worker.terminate()
    leave()
  }
}

/** @throws Refusal 422 `import_unanswered` where the file leaves something open that its sender has not said */
export function demandAnswered(file: Pick<PlacedFile, 'questions'>): void {
  const [first] = file.questions
  if (first)
    throw new Refusal(
      422,
      'import_unanswered',
      `${first.message}（${first.about}=${first.options.map((o) => o.value).join(' 或 ')}）`,
      file.questions.map((q) => ({ field: q.about, code: 'import_unanswered', message: q.message })),
    )
}
