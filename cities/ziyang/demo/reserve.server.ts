import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { reserveLand } from './reserve/land.ts'
import { planReserve } from './reserve/plan.ts'
import { reserveMoney } from './reserve/money.ts'

/** Reserve forest of the published year reconciled to its figures, and what became of it since: draws, interest, rent, some of it late. */
export function* reserveForest(demo: Demo): Generator<LoadedRecord> {
  const plan = planReserve(demo, targetYear)
  yield* reserveMoney(demo, plan)
  yield* reserveLand(demo, plan, targetYear)
}
