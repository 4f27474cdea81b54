import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { disputes } from './safety/disputes.ts'
import { safetyVisits } from './safety/visits.ts'

/** Safety of the published year reconciled to its figures, and disputes of then and now. */
export function* safetyAndDisputes(demo: Demo): Generator<LoadedRecord> {
  yield* safetyVisits(demo, targetYear)
  yield* disputes(demo, targetYear)
}
