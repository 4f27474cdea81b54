import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { deeds } from './planting/deeds.ts'
import { bases, campaigns, plantings } from './planting/events.ts'
import { foreignConversion } from './planting/conversions.ts'
import { planUnits, unitRecords } from './planting/units.ts'
import { reports } from './planting/reports.ts'

/** Voluntary planting: the published year reconciled to its figures, the years since, and what is asked about and overdue now. */
export function* voluntaryPlanting(demo: Demo): Generator<LoadedRecord> {
  const units = planUnits(demo)
  yield* bases(demo)
  const held = plantings(demo, targetYear)
  for (const { record } of held) yield record
  yield* campaigns(demo, targetYear)
  yield* unitRecords(demo, units)
  yield foreignConversion(demo)
  const demonstration = held[0]!
  const { records, handed_in } = deeds(demo, demonstration, units[0]!)
  yield* records
  yield* reports(demo, units, targetYear, handed_in)
}
