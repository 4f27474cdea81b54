import { landUseApplication } from '#domains/land_use/application/land_use_application.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo } from './context.ts'
import { applicationLife, parcelRecords } from './land_use/lives.ts'
import { planLandUse } from './land_use/plan.ts'
import { projects } from './land_use/projects.ts'
import { accountFor, accountsOf, quotas } from './land_use/quotas.ts'
import { archivedAt, restorationRecords } from './land_use/restorations.ts'

/**
 * Use of forest land: the published year reconciled to its figures, other years for accounts and comparison, and work under way at every stage. Each
 * permanent use stands with its lines on the account it took from.
 */
export function* landUse(demo: Demo): Generator<LoadedRecord> {
  const accounts = accountsOf(demo)
  const lives = planLandUse(demo).applications.map((a) => applicationLife(demo, a, accountFor(accounts, a)?.id ?? null, archivedAt(demo, a)))
  yield* projects(demo)
  for (const { rows } of lives) yield { register: landUseApplication, versions: [...rows] }
  for (const life of lives) yield* parcelRecords(demo, life)
  yield* quotas(demo, accounts, lives)
  for (const life of lives) yield* restorationRecords(demo, life)
}
