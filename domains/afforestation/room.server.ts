import { Hono } from 'hono'
import { defineRoomServer, type RouteContext } from '#kit/room/room.server.ts'
import { checkGates } from './check/gates.server.ts'
import { checkJobs } from './check/jobs.server.ts'
import { checkIndicators } from './check/indicators.server.ts'
import { designGates } from './design/gates.server.ts'
import { farmlandGates } from './farmland/gates.server.ts'
import { farmlandIndicators } from './farmland/indicators.server.ts'
import { afforestationFundLedger } from './fund/afforestation_fund_entry.ts'
import { fundGates } from './fund/gates.server.ts'
import { lineDoors } from './line/doors.server.ts'
import { lineWire } from './line/wire.ts'
import { spaceDoors } from './overview/doors.server.ts'
import { spaceWire } from './overview/wire.ts'
import { paymentGates } from './payment/gates.server.ts'
import { plotDoors } from './plot/doors.server.ts'
import { plotGates } from './plot/gates.server.ts'
import { plotIndicators } from './plot/indicators.server.ts'
import { rasterCommand } from './plot/command.server.ts'
import { plotWire } from './plot/wire.ts'
import { projectGates } from './project/gates.server.ts'
import { projectIndicators } from './project/indicators.server.ts'
import { runGates } from './run/gates.server.ts'
import { taskGates } from './task/gates.server.ts'
import { worksGates } from './works/gates.server.ts'
import { worksIndicators } from './works/indicators.server.ts'

function routes(context: RouteContext): Hono {
  const app = new Hono()
  for (const doors of [plotDoors, spaceDoors, lineDoors]) doors(app, context)
  return app
}

export const server = defineRoomServer({
  gates: [
    ...plotGates,
    ...runGates,
    ...taskGates,
    ...projectGates,
    ...designGates,
    ...worksGates,
    ...checkGates,
    ...farmlandGates,
    ...paymentGates,
    ...fundGates,
  ],
  indicators: [...plotIndicators, ...projectIndicators, ...worksIndicators, ...checkIndicators, ...farmlandIndicators],
  ledgers: [afforestationFundLedger],
  jobs: checkJobs,
  routes,
  wire: [...plotWire, ...spaceWire, ...lineWire],
  commands: [rasterCommand],
})
