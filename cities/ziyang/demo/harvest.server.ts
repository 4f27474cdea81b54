import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { permitLife } from './harvest/lives.ts'
import { planHarvest } from './harvest/plan.ts'
import { quotas } from './harvest/quotas.ts'
import { pastTimes, presentTimes } from './harvest/times.ts'

/**
 * Quotas of the five years and permits of the published year, reconciled to it, with work under way around `demo.now`: of a year without a
 * quota only what needs none. Every
 * permit's lines stand on its own account, so that the ledger and the figure say the same.
 */
export function* harvest(demo: Demo): Generator<LoadedRecord> {
  yield* quotas(demo)
  const { past, winter, present } = planHarvest(demo, targetYear)
  const draw = demo.random('harvest times')
  for (const p of past) yield* permitLife(demo, p, pastTimes(p, draw))
  for (const p of winter) {
    const at = pastTimes(p, draw)
    if (at.cut <= demo.now) yield* permitLife(demo, p, at)
  }
  for (const p of present) yield* permitLife(demo, p, presentTimes(p, demo.now, draw))
}
