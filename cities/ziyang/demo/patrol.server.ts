import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { chiefsWalks, type PatrolTraces } from './patrol/chiefs.ts'
import { rangersWalks } from './patrol/rangers.ts'

/** The one ledger of walks; where chiefs went is left behind in `traces`, as issues point at it. */
export function* patrols(demo: Demo, traces: PatrolTraces): Generator<LoadedRecord> {
  yield* chiefsWalks(demo, traces)
  yield* rangersWalks(demo, targetYear)
}
