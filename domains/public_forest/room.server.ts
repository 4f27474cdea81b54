import { Hono } from 'hono'
import { defineRoomServer, type RouteContext } from '#kit/room/room.server.ts'
import { payeeDoors } from './payee/doors.server.ts'
import { payeeWire } from './payee/wire.ts'
import { paymentGates } from './payment/gates.server.ts'
import { paymentIndicators } from './payment/indicators.server.ts'
import { plotGates } from './plot/gates.server.ts'
import { plotIndicators } from './plot/indicators.server.ts'
import { runDoors } from './run/doors.server.ts'
import { runGates } from './run/gates.server.ts'
import { runIndicators } from './run/indicators.server.ts'
import { runWire } from './run/wire.ts'
import { verificationGates } from './verification/gates.server.ts'

function routes(context: RouteContext): Hono {
  const app = new Hono()
  for (const doors of [runDoors, payeeDoors]) doors(app, context)
  return app
}

export const server = defineRoomServer({
  indicators: [...plotIndicators, ...runIndicators, ...paymentIndicators],
  gates: [...plotGates, ...runGates, ...paymentGates, ...verificationGates],
  routes,
  wire: [...runWire, ...payeeWire],
})
