import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { bile } from './wildlife/bile.ts'
import { cases } from './wildlife/cases.ts'
import { damages } from './wildlife/damages.ts'
import { herds, planHerds } from './wildlife/herds.ts'
import { rescues } from './wildlife/rescues.ts'
import { stations } from './wildlife/stations.ts'

/** Wild animals: the published year reconciled to its figures, other years for the accounts, and work under way. */
export function* wildlife(demo: Demo): Generator<LoadedRecord> {
  const all = planHerds(demo, targetYear)
  yield* herds(demo, all)
  yield* bile(demo, all, targetYear)
  yield* stations(demo, targetYear)
  yield* rescues(demo, targetYear)
  yield* cases(demo, targetYear)
  yield* damages(demo, targetYear)
}
