import type { DemoRoom } from './context.ts'
import { cooperation } from './cooperation.ts'
import { issues } from './issues.ts'
import { type PatrolTraces, patrols } from './patrols.ts'

/** Patrols first, as issues point at them; then the issue ledger, leads, suggestions and instructions. */
export const forestChief: DemoRoom = function* (demo) {
  const traces: PatrolTraces = new Map()
  yield* patrols(demo, traces)
  yield* issues(demo, traces)
  yield* cooperation(demo)
}
