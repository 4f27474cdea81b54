import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../targets.ts'
import type { Demo } from './context.ts'
import { wetlandCases } from './wetland/cases.ts'
import { occasions } from './wetland/occasions.ts'
import { occupations } from './wetland/occupations.ts'
import { repairPlans } from './wetland/repairs.ts'
import { ownRestorations } from './wetland/restorations.ts'
import { accounts, entries, openingLines, surveyedLines } from './wetland/stock.ts'
import { planUnits, unitRecords } from './wetland/units.ts'
import { walks } from './wetland/walks.ts'

/**
 * Wetlands: the published year reconciled to its figures, other years for the account, and work under way. Each line of the account stands
 * on the record that gave rise to it.
 */
export function* wetlands(demo: Demo): Generator<LoadedRecord> {
  const units = planUnits(demo)
  const used = occupations(demo, units)
  const cased = wetlandCases(demo, units)
  const own = ownRestorations(demo, units)
  const restored = [...own, ...used.flatMap((o) => o.restored ?? []), cased.restored]
  yield* unitRecords(demo, units)
  yield* accounts(demo)
  for (const { record } of used) yield record
  for (const { record } of cased.cases) yield record
  for (const { record } of restored) yield record
  yield* entries([...openingLines(demo), ...surveyedLines(demo), ...own.flatMap((r) => r.line ?? []), ...used.flatMap((o) => o.lines), ...cased.lines])
  yield* repairPlans(demo, units)
  yield* walks(demo, units, targetYear)
  yield* occasions(demo, targetYear)
}
