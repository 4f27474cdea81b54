import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targets, targetYear } from '../targets.ts'
import { treeLives } from './ancient_tree/lives.ts'
import { looks } from './ancient_tree/looks.ts'
import { type PlannedTree, planTrees } from './ancient_tree/plan.ts'
import { acceptedOn, rescueRecord, type RescuePlan } from './ancient_tree/rescues.ts'
import { type Fate, treeRecords } from './ancient_tree/trees.ts'
import type { Demo } from './context.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Ground } from './planning/plan.ts'

const planned = new WeakMap<Demo, PlannedTree[]>()

/** The trees of this demonstration, planned once: as many as the city published. */
export function treesOf(demo: Demo, grounds: readonly Ground[]): PlannedTree[] {
  const known = planned.get(demo)
  if (known) return known
  const made = planTrees(demo, grounds, Number(targets['ancient_tree.protected']))
  planned.set(demo, made)
  return made
}

/** Old trees: the published year reconciled to its figures; finds, deaths, plans and a census since. */
export function* ancientTrees(demo: Demo, grounds: readonly Ground[]): Generator<LoadedRecord> {
  const trees = treesOf(demo, grounds)
  const today = demo.now.slice(0, 10)
  const dying = trees.filter((t) => t.vigour === 'dying')
  const weak = trees.filter((t) => t.vigour === 'weak' && t.n % 19 !== 0)
  const healthy = trees.filter((t) => t.vigour === 'healthy' && t.grade !== 'one' && t.n > 900)
  const saved = Number(targets['ancient_tree.rescued'])
  const kinds = ['both', 'rejuvenation', 'hazard', 'rejuvenation'] as const
  const past: RescuePlan[] = Array.from({ length: saved }, (_, i) => ({
    tree: weak[i]!,
    kind: kinds[i % kinds.length]!,
    from: `${targetYear}-0${2 + i * 2}-13`,
    reached: 'accepted',
  }))
  const since: RescuePlan[] = [
    { tree: weak[saved]!, kind: 'rejuvenation', from: `${targetYear + 1}-03-11`, reached: 'accepted' },
    { tree: weak[saved + 1]!, kind: 'both', from: `${targetYear + 2}-04-14`, reached: 'accepted' },
    { tree: dying[0]!, kind: 'both', from: addCalendarDays(today, -34), reached: 'working' },
    { tree: dying[1]!, kind: 'rejuvenation', from: addCalendarDays(today, -16), reached: 'planned' },
    { tree: dying[2]!, kind: 'hazard', from: addCalendarDays(today, -6), reached: 'opened' },
  ]
  const fates: Fate[] = [
    { tree: healthy[3]!, what: 'died', on: '2024-08-20' },
    { tree: healthy[40]!, what: 'felled', on: '2025-07-09' },
    { tree: healthy[90]!, what: 'found_dead', on: addCalendarDays(today, -8) },
  ]
  const eased = new Map([...past, ...since].filter((r) => r.reached === 'accepted').map((r) => [r.tree.id, addCalendarDays(acceptedOn(r.from), 30)]))
  const gone = new Set(fates.map((f) => f.tree.id))
  yield* treeRecords(demo, trees, fates, eased)
  yield* looks(
    demo,
    trees.filter((t) => !gone.has(t.id)),
    targetYear,
  )
  for (const plan of [...past, ...since]) yield rescueRecord(demo, plan)
  yield* treeLives(
    demo,
    trees.filter((t) => !gone.has(t.id)),
  )
}
