import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { type Bindable, type CheckOptions, readText, type Term, TooManyClaims } from './index.ts'
import type { Figure } from '#kit/chapter/figure.ts'
import { answered, bodyOf, type Wanted, wantedBy } from './claims-answer.ts'

/** One text to be read and answered in a thread of its own. */
export type ReadingJob = {
  readonly text: string
  readonly names: readonly Bindable[]
  readonly terms: readonly Term[]
  readonly options: CheckOptions
  readonly year: number
  readonly division: string
}

/** First which figures are wanted, then, when they came, the whole answer as it is sent. */
export type ReaderMessage = { readonly wanted: readonly Wanted[] } | { readonly body: Uint8Array<ArrayBuffer> } | { readonly too_many: string }

if (parentPort && workerData) {
  const { text, names, terms, options, year, division } = workerData as ReadingJob
  try {
    const reads = readText(text, names, terms, options)
    const coming = once(parentPort, 'message')
    parentPort.postMessage({ wanted: wantedBy(reads, year, division) } satisfies ReaderMessage)
    const [figures] = (await coming) as [ReadonlyMap<string, Figure>]
    const body = new TextEncoder().encode(bodyOf(text, answered(reads, figures, year, division)))
    parentPort.postMessage({ body } satisfies ReaderMessage, [body.buffer])
  } catch (error) {
    if (!(error instanceof TooManyClaims)) throw error
    parentPort.postMessage({ too_many: error.message } satisfies ReaderMessage)
  }
}
