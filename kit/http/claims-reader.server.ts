import { parentPort, workerData } from 'node:worker_threads'
import { type Bindable, type CheckOptions, readText, type Term, TooManyClaims } from '../chapter/claims/index.ts'

/** One text to be read in a thread of its own. */
export type ReadingJob = { readonly text: string; readonly names: readonly Bindable[]; readonly terms: readonly Term[]; readonly options: CheckOptions }

if (parentPort && workerData) {
  const job = workerData as ReadingJob
  try {
    parentPort.postMessage({ claims: readText(job.text, job.names, job.terms, job.options) })
  } catch (error) {
    if (!(error instanceof TooManyClaims)) throw error
    parentPort.postMessage({ too_many: error.message })
  }
}
