import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demonstration } from '#kit/room/demonstration.ts'
import { affairs } from './affairs.server.ts'
import { afforestation } from './afforestation.server.ts'
import { ancientTrees } from './ancient_tree.server.ts'
import { bankOutputs } from './banks/outputs.ts'
import { inventoryRecords } from './banks/inventory.ts'
import { parameterRecords, yieldSideRows } from './banks/parameters.ts'
import { culture } from './culture.server.ts'
import { demoAccounts, demoPassword } from './accounts.ts'
import { type DemoGround, makeDemo } from './context.server.ts'
import { forestChief } from './forest_chief.server.ts'
import { enforcement } from './enforcement.server.ts'
import { gathering } from './enforcement/grounds.ts'
import { fire } from './fire.server.ts'
import { industry } from './industry.server.ts'
import { inspection } from './inspection.server.ts'
import { landUse } from './land_use.server.ts'
import { harvest } from './harvest.server.ts'
import type { PatrolTraces } from './patrol/chiefs.ts'
import { patrols } from './patrol.server.ts'
import { people } from './people.server.ts'
import { pests } from './pest.server.ts'
import { controlPlanOf, planning, planningLayers } from './planning.server.ts'
import { voluntaryPlanting } from './planting.server.ts'
import { publicForest } from './public_forest.server.ts'
import { reserveForest } from './reserve.server.ts'
import { safetyAndDisputes } from './safety.server.ts'
import { wetlands } from './wetland.server.ts'
import { wildlife } from './wildlife.server.ts'

function* records(demo: DemoGround): Generator<LoadedRecord> {
  const permits = gathering()
  yield* people(demo)
  yield* affairs(demo)
  const traces: PatrolTraces = new Map()
  yield* patrols(demo, traces)
  yield* forestChief(demo, traces)
  yield* fire(demo)
  yield* inspection(demo)
  yield* planning(demo)
  yield* permits.through(harvest(demo))
  yield* permits.through(landUse(demo))
  yield* afforestation(
    demo,
    permits.grounds.filter((g) => g.kind === 'land_permit').map((g) => g.shape),
  )
  yield* ancientTrees(demo, controlPlanOf(demo).grounds)
  yield* publicForest(demo)
  yield* bankOutputs(demo)
  yield* enforcement(demo, permits.grounds)
  yield* wetlands(demo)
  yield* culture(demo)
  yield* safetyAndDisputes(demo)
  yield* reserveForest(demo)
  yield* wildlife(demo)
  yield* pests(demo)
  yield* voluntaryPlanting(demo)
  yield* industry(demo)
  yield* parameterRecords(demo)
  yield* inventoryRecords(demo)
}

/** The demonstration of the reference city, the same for the same moment. */
export function makeDemonstration(now: string): Demonstration {
  const demo = makeDemo(now)
  return {
    password: demoPassword,
    records: () => records(demo),
    layers: () => planningLayers(demo),
    sideRows: yieldSideRows,
    evidence: () => demo.evidenceRows(),
    pictures: demo.pictures,
    accounts: demoAccounts(demo),
  }
}
