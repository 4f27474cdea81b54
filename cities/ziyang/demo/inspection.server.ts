import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { planLines } from './fire/lines.ts'
import { pastHazards } from './inspection/hazards.ts'
import { openHazards } from './inspection/open-hazards.ts'
import { safety } from './inspection/safety.ts'
import { fireVisits } from './inspection/visits.ts'

/** Inspections and hazards of the demonstration, fire and safety side by side in the one ledger of each; the sections that fire hazards lie on stand before. */
export function* inspection(demo: Demo): Generator<LoadedRecord> {
  const planned = planLines(demo)
  yield* fireVisits(demo, targetYear)
  yield* pastHazards(demo, targetYear, planned)
  yield* openHazards(demo, planned)
  yield* safety(demo)
}
