import { Hono } from 'hono'
import { defineRoomServer, type RouteContext } from '#kit/room/room.server.ts'
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
  for (const doors of [parameterDoors, scenarioDoors, bankDoors]) doors(app, context)
  return app
}

export const server = defineRoomServer({
  indicators: [...standIndicators, ...yieldIndicators, ...outputIndicators, ...seasonBankIndicators, ...removalIndicators],
  gates: [...standGates, ...parameterGates, ...outputGates],
  routes,
  wire: [...parameterWire, ...scenarioWire, ...bankWire],
  commands: [banksCommand, volumeCommand, mothCommand],
})
