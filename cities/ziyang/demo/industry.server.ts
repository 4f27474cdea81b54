import { targetYear } from '../targets.ts'
import type { DemoRoom } from './context.ts'
import { bases, certificates, planBases, waiting, works } from './industry/bases.ts'
import { parks } from './industry/parks.ts'
import { projects } from './industry/projects.ts'
import { seasons, takeovers } from './industry/seasons.ts'
import { technologies } from './industry/tech.ts'

/** Green industry: the published year reconciled to its figures, the years around it for the books, and work under way. */
export const industry: DemoRoom = function* (demo) {
  const all = planBases(demo)
  yield* parks(demo, targetYear)
  yield* projects(demo, targetYear)
  yield* bases(demo, all)
  yield* waiting(demo, all)
  yield* works(demo, all, targetYear)
  yield* seasons(demo, all, targetYear)
  yield* takeovers(demo)
  yield* certificates(demo, all)
  yield* technologies(demo, all, targetYear)
}
