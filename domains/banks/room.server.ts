import { Hono } from 'hono'
import { defineRoomServer, type RouteContext } from '#kit/room/room.server.ts'
import { changeDoors } from './change/doors.server.ts'
import { changeWire } from './change/wire.ts'
import { changeAfters } from './change/proposals.server.ts'
import { changeGates } from './change/gates.server.ts'
import { banksCommand } from './yields/command.server.ts'
import { mothCommand } from './stand/growth/moth-command.server.ts'
import { volumeCommand } from './stand/growth/volume-command.server.ts'
import { outputGates } from './output/gates.server.ts'
import { outputIndicators } from './output/indicators.server.ts'
import { bankDoors } from './bank/doors.server.ts'
import { bankWire } from './bank/wire.ts'
import { parameterDoors } from './parameters/doors.server.ts'
import { parameterGates } from './parameters/gates.server.ts'
import { parameterWire } from './parameters/wire.ts'
import { seasonBankIndicators } from './output/season-indicators.server.ts'
import { removalIndicators } from './removal/indicators.server.ts'
import { scenarioDoors } from './scenario/doors.server.ts'
import { scenarioWire } from './scenario/wire.ts'
import { standGates } from './stand/gates.server.ts'
import { standIndicators } from './stand/indicators.server.ts'
import { yieldIndicators } from './yields/indicators.server.ts'

function routes(context: RouteContext): Hono {
  const app = new Hono()
  // `/:bank` takes whatever the others leave
  for (const doors of [parameterDoors, scenarioDoors, changeDoors, bankDoors]) doors(app, context)
  return app
}

export const server = defineRoomServer({
  gates: [...standGates, ...parameterGates, ...outputGates, ...changeGates],
  after: changeAfters,
  indicators: [...standIndicators, ...yieldIndicators, ...outputIndicators, ...seasonBankIndicators, ...removalIndicators],
  routes,
  wire: [...parameterWire, ...scenarioWire, ...changeWire, ...bankWire],
  commands: [banksCommand, volumeCommand, mothCommand],
})
