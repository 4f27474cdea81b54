import { Hono } from 'hono'
import { defineRoomServer, type RouteContext } from '#kit/room/room.server.ts'
import { banDoors } from './ban/doors.server.ts'
import { banWire } from './ban/wire.ts'
import { caseGates } from './case/gates.server.ts'
import { caseIndicators } from './case/indicators.server.ts'
import { dangerCommand } from './danger/command.server.ts'
import { dangerDoors } from './danger/doors.server.ts'
import { dangerGates } from './danger/gates.server.ts'
import { dangerSettings } from './danger/settings.server.ts'
import { dangerWire } from './danger/wire.ts'
import { eventDoors } from './event/doors.server.ts'
import { eventGates } from './event/gates.server.ts'
import { eventIndicators } from './event/indicators.server.ts'
import { eventWire } from './event/wire.ts'
import { hazardIndicators } from './hazard/indicators.server.ts'
import { bodies, hotspotDoors } from './hotspot/doors.server.ts'
import { hotspotGates } from './hotspot/gates.server.ts'
import { hotspotWire } from './hotspot/wire.ts'
import { inspectionIndicators } from './inspection/indicators.server.ts'
import { keyPersonGates } from './key_person/gates.server.ts'
import { keyPersonIndicators } from './key_person/indicators.server.ts'
import { patrolIndicators } from './patrol/indicators.server.ts'
import { foretold } from './ban/effect.server.ts'
import { afters } from './permit/after.server.ts'
import { permitGates } from './permit/gates.server.ts'
import { jobs } from './permit/jobs.server.ts'
import { lineGates } from './power_line/gates.server.ts'
import { lineIndicators } from './power_line/indicators.server.ts'

function routes(context: RouteContext): Hono {
  const app = new Hono()
  for (const doors of [hotspotDoors, eventDoors, banDoors, dangerDoors]) doors(app, context)
  return app
}

export const server = defineRoomServer({
  gates: [...keyPersonGates, ...eventGates, ...caseGates, ...hotspotGates, ...dangerGates, ...lineGates, ...permitGates],
  indicators: [
    ...patrolIndicators,
    ...keyPersonIndicators,
    ...caseIndicators,
    ...lineIndicators,
    ...hazardIndicators,
    ...inspectionIndicators,
    ...eventIndicators,
  ],
  after: afters,
  foretold,
  settings: dangerSettings,
  jobs,
  routes,
  wire: [...hotspotWire, ...eventWire, ...banWire, ...dangerWire],
  bodies,
  commands: [dangerCommand],
})
