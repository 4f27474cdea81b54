import { Hono } from 'hono'
import { defineRoomServer, type RouteContext } from '#kit/room/room.server.ts'
import { spaceDoors } from './overview/doors.server.ts'
import { spaceWire } from './overview/wire.ts'
import { plotDoors } from './plot/doors.server.ts'
import { plotGates } from './plot/gates.server.ts'
import { plotIndicators } from './plot/indicators.server.ts'
import { rasterCommand } from './plot/command.server.ts'
import { plotWire } from './plot/wire.ts'
import { runGates } from './run/gates.server.ts'

function routes(context: RouteContext): Hono {
  const app = new Hono()
  for (const doors of [plotDoors, spaceDoors]) doors(app, context)
  return app
}

export const server = defineRoomServer({
  gates: [...plotGates, ...runGates],
  indicators: plotIndicators,
  routes,
  wire: [...plotWire, ...spaceWire],
  commands: [rasterCommand],
})
