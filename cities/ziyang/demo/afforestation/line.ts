import { beijingDate } from '#kit/calendar/date.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import { targetYear } from '../../targets.ts'
import type { Demo, DemoDivision } from '../context.ts'
import { farmland } from './farmland.ts'
import { type Adopted, type Left, planSites, type Site } from './plan.ts'
import { moneyRecords, planProjects, projectRecords } from './projects.ts'
import { spacePlots } from './space.ts'
import { type Done, lots, siteRecords } from './works.ts'

export { spaceStanding } from './space.ts'
export type { Adopted, Left } from './plan.ts'

/** The corridor whose planting is a project of its own. */
const KEY_PROJECT = '沱江绿色生态廊道'

/**
 * From space to forest: the published year exactly, the years after it smaller, some of it in trouble. `left` are grounds that no plot has taken, `standing` is the
 * space that stands already, `adopted` are plots in a plan: what is planted on them comes first, the rest is regeneration and closing on forest land.
 */
export function* lineOfLand(demo: Demo, left: ReadonlyMap<DemoDivision, Left>, standing: string, adopted: readonly Adopted[]): Generator<LoadedRecord> {
  const draw = demo.random('line of land')
  const last = Math.max(targetYear + 1, Number(beijingDate(demo.now).slice(0, 4)))
  const sites = planSites(demo, left, last, draw, adopted)
  yield* spacePlots(demo, left, standing, draw)
  const projects = planProjects(demo, sites)
  yield* projectRecords(demo, projects, KEY_PROJECT)
  yield* lots(demo, last)
  const of = (s: Site): string => projects.find((p) => p.county === s.county && p.part === s.part && p.year === s.year)!.id
  const done: Done[] = []
  yield* siteRecords(demo, sites, of, done, draw)
  yield* moneyRecords(demo, projects, done)
  yield* farmland(demo)
}
