import type { IssueDomain, IssueSource } from '#domains/forest_chief/issue/issue.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, DemoPost } from './context.ts'
import { issueLife, type IssuePlan } from './issue-life.ts'
import { type Course, daysUntil, lengthOfScript, scriptOf, type ScriptStep } from './issue-scripts.ts'
import type { PatrolTraces } from './patrol/chiefs.ts'
import type { Rng } from './random.ts'

const domains: readonly IssueDomain[] = [
  'forest_land',
  'forest_land',
  'forest_land',
  'harvest',
  'fire',
  'fire',
  'pest',
  'pest',
  'wildlife',
  'wetland',
  'greening',
  'public_forest',
  'public_forest',
  'ancient_tree',
  'safety',
  'dispute',
]
const patrolSources: readonly IssueSource[] = ['chief_patrol', 'chief_patrol', 'chief_patrol', 'ranger_patrol', 'superior', 'supervision']
const otherSources: readonly IssueSource[] = ['mass', 'hotline', 'meeting', 'satellite', 'media']
const counted = new Set<IssueSource>(['chief_patrol', 'ranger_patrol', 'superior', 'supervision'])

type Kind = { domain: IssueDomain; source: IssueSource; severity: 'ordinary' | 'key' | 'hard' }
type Batch = {
  course: Course
  many: number
  kind: (d: Rng) => Kind
  start: (steps: readonly ScriptStep[], d: Rng) => string
  where?: (d: Rng) => DemoDivision
  term?: number
  /** Which of its wetland problems stay so: as many as the city published in its year are few, so the others of that year become 国土绿化. */
  wetland?: 'all' | 'published'
}

/** Rangers' fire findings are drawn apart, as they are a figure of their own; hence no other one may look like them. */
function hardOne(d: Rng): Kind {
  const domain = d.pick(domains)
  const source = domain === 'fire' ? d.pick(['chief_patrol', 'superior', 'supervision'] as const) : d.pick(patrolSources)
  return { domain, source, severity: d.chance(0.7) ? 'key' : 'hard' }
}
const fireOne = (d: Rng): Kind => ({ domain: 'fire', source: 'ranger_patrol', severity: d.chance(0.8) ? 'key' : 'hard' })
/** Of a kind that no published figure counts: ordinary, or heard from others. */
const uncounted = (d: Rng): Kind =>
  d.chance(0.5) ? { ...hardOne(d), severity: 'ordinary' } : { domain: d.pick(domains), source: d.pick(otherSources), severity: 'key' }

const dayIn = (from: string, days: number, d: Rng): string => addCalendarDays(from, d.int(0, days - 1))
/** So that the first closing falls on some day of the year. */
const closedIn =
  (year: number) =>
  (steps: readonly ScriptStep[], d: Rng): string =>
    addCalendarDays(dayIn(`${year}-01-03`, 360, d), -daysUntil(steps, 'close'))
const endedIn =
  (year: number) =>
  (steps: readonly ScriptStep[], d: Rng): string =>
    addCalendarDays(dayIn(`${year}-01-03`, 360, d), -lengthOfScript(steps))
/** So that the whole life lies in the second half of the year. */
const allIn =
  (year: number) =>
  (_: readonly ScriptStep[], d: Rng): string =>
    dayIn(`${year}-01-10`, 120, d)

/** What 2023 holds beside the plain ones, what other years hold, and what is open today. */
function batches(demo: Demo): Batch[] {
  const total = Number(demo.targets['forest_chief.issues_resolved'])
  const fire = Number(demo.targets['fire.patrol_issues_fixed'])
  const detours: [Course, number][] = [
    ['returned', 180],
    ['extended', 150],
    ['escalated', 40],
    ['transferred_back', 20],
  ]
  const plain = total - fire - detours.reduce((n, [, many]) => n + many, 0) - 22
  return [
    { course: 'plain', many: fire - 20, kind: fireOne, start: closedIn(2023) },
    { course: 'returned', many: 20, kind: fireOne, start: closedIn(2023) },
    { course: 'plain', many: plain, kind: hardOne, start: closedIn(2023), wetland: 'published' },
    ...detours.map(([course, many]): Batch => ({ course, many, kind: hardOne, start: closedIn(2023) })),
    // Closed, come back and closed again within 2023: counted once.
    { course: 'reopened', many: 22, kind: hardOne, start: allIn(2023) },
    // Closed in 2022 and again in 2023: counted in 2022. Closed late in 2023, back in the same year, closed in 2024: counted in 2024.
    { course: 'reopened', many: 12, kind: hardOne, start: (steps, d) => addCalendarDays(dayIn('2022-12-06', 20, d), -daysUntil(steps, 'close')) },
    { course: 'reopened', many: 14, kind: hardOne, start: (steps, d) => addCalendarDays(dayIn('2023-12-24', 7, d), -daysUntil(steps, 'reopen')) },
    { course: 'plain', many: 160, kind: hardOne, start: (steps, d) => addCalendarDays(dayIn('2024-01-03', 40, d), -daysUntil(steps, 'close')), wetland: 'all' },
    { course: 'plain', many: 420, kind: uncounted, start: closedIn(2023) },
    { course: 'transferred', many: 26, kind: hardOne, start: endedIn(2023) },
    { course: 'merged', many: 60, kind: hardOne, start: endedIn(2023) },
    { course: 'invalid', many: 80, kind: hardOne, start: endedIn(2023) },
    { course: 'plain', many: 240, kind: hardOne, start: (_, d) => dayIn('2024-03-01', 500, d), wetland: 'all' },
    ...openToday(demo).map((b): Batch => ({ ...b, wetland: 'all' })),
  ]
}

/** Work in progress, with deadlines near and past, much of it where the demonstration accounts stand. */
function openToday(demo: Demo): Batch[] {
  const today = demo.now.slice(0, 10)
  const town = demo.divisions.villages.filter((v) => v.parent?.code === '512021107')
  const county = demo.divisions.villages.filter((v) => v.parent?.parent?.code === '512021')
  const ago =
    (days: number) =>
    (_: readonly ScriptStep[], d: Rng): string =>
      addCalendarDays(today, -d.int(1, days))
  const inTown = (d: Rng): DemoDivision => d.pick(town)
  return [
    { course: 'plain', many: 18, kind: hardOne, start: ago(26), where: inTown, term: 14 },
    { course: 'plain', many: 6, kind: fireOne, start: ago(12), where: inTown, term: 10 },
    { course: 'returned', many: 4, kind: hardOne, start: (_, d) => addCalendarDays(today, -d.int(15, 24)), where: inTown, term: 10 },
    { course: 'plain', many: 40, kind: hardOne, start: ago(28), where: (d) => d.pick(county), term: 15 },
    { course: 'escalated', many: 10, kind: hardOne, start: (_, d) => addCalendarDays(today, -d.int(22, 32)), where: (d) => d.pick(county), term: 12 },
    { course: 'plain', many: 60, kind: hardOne, start: ago(30), term: 20 },
    { course: 'transferred', many: 4, kind: hardOne, start: ago(14) },
  ]
}

/** The chief's own patrol on which it was found, when there was one in the days before. */
function patrolOf(traces: PatrolTraces, where: DemoDivision, day: string): { id: string; post: string } | undefined {
  const earliest = addCalendarDays(day, -8)
  return traces.get(where.id)?.find((t) => t.day <= day && t.day >= earliest)
}

function finderOf(demo: Demo, source: IssueSource, where: DemoDivision): DemoPost {
  const role =
    source === 'ranger_patrol'
      ? 'ranger'
      : source === 'chief_patrol'
        ? 'village.forest_chief'
        : source === 'superior' || source === 'supervision'
          ? 'county.chief_office'
          : 'township.officer'
  return demo.posts.over(role, where)[0]!
}

/** All issues; those found on a patrol of a chief point at it, merged ones at a survivor of the same county. */
export function* issues(demo: Demo, traces: PatrolTraces): Generator<LoadedRecord> {
  const draw = demo.random('issues')
  const yesterday = addCalendarDays(demo.now.slice(0, 10), -1)
  const survivors = new Map<string, string>()
  const byPost = new Map(demo.divisions.villages.flatMap((v) => demo.posts.over('village.forest_chief', v)).map((p) => [p.id, p]))
  let n = 0
  let wetlands = Number(demo.targets['wetland.issues_resolved'])
  const settled = (kind: Kind, { wetland }: Batch): Kind =>
    kind.domain !== 'wetland' || wetland === 'all' || (wetland === 'published' && wetlands-- > 0) ? kind : { ...kind, domain: 'greening' }
  for (const batch of batches(demo)) {
    for (let i = 0; i < batch.many; i++) {
      const steps = scriptOf(batch.course, draw)
      const kind = settled(batch.kind(draw), batch)
      const where = batch.where?.(draw) ?? draw.pick(demo.divisions.villages)
      const start = batch.start(steps, draw)
      const trace = kind.source === 'chief_patrol' ? patrolOf(traces, where, start) : undefined
      const county = where.parent?.parent?.id ?? ''
      const plan: IssuePlan = {
        n: n++,
        where,
        found: start,
        steps,
        ...kind,
        byCity: draw.chance(0.05),
        archive: start < '2024-01-01' && draw.chance(0.6) && !['transferred', 'merged', 'invalid'].includes(batch.course),
        term: batch.term ?? (batch.course === 'escalated' ? 15 : draw.pick([20, 30, 30, 45])),
        draft: start === yesterday && draw.chance(0.4),
        finder: (trace && byPost.get(trace.post)) || finderOf(demo, kind.source, where),
        ...(trace ? { patrol: trace.id } : {}),
        ...(survivors.has(county) ? { mergedInto: survivors.get(county)! } : {}),
      }
      const made = issueLife(demo, plan, draw)
      if (batch.course === 'plain' && counted.has(kind.source)) survivors.set(county, made.versions[0]!.id)
      yield made
    }
  }
}
