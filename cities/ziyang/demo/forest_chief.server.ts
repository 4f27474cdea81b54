import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from './context.ts'
import { cooperation } from './cooperation.ts'
import { issues } from './issues.ts'
import type { PatrolTraces } from './patrol/chiefs.ts'

/** The issue ledger, some of it found where chiefs went; then leads, suggestions and instructions. */
export function* forestChief(demo: Demo, traces: PatrolTraces): Generator<LoadedRecord> {
  yield* issues(demo, traces)
  yield* cooperation(demo)
}
