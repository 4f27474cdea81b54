import { Hono } from 'hono'
import { defineRoomServer, type RouteContext } from '#kit/room/room.server.ts'
import { gates } from './gates.server.ts'
import { indicators } from './indicators.server.ts'
import { payeeDoors } from './payee/doors.server.ts'
import { payeeWire } from './payee/wire.ts'
import { runDoors } from './run/doors.server.ts'
import { runWire } from './run/wire.ts'

function routes(context: RouteContext): Hono {
  const app = new Hono()
  for (const doors of [runDoors, payeeDoors]) doors(app, context)
  return app
}

export const server = defineRoomServer({ indicators, gates, routes, wire: [...runWire, ...payeeWire] })
