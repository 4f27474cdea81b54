import { defineRoomServer } from '#kit/room/room.server.ts'
import { paymentGates } from './payment/gates.server.ts'
import { paymentIndicators } from './payment/indicators.server.ts'
import { plotGates } from './plot/gates.server.ts'
import { plotIndicators } from './plot/indicators.server.ts'
import { routes } from './run/doors.server.ts'
import { runGates } from './run/gates.server.ts'
import { runIndicators } from './run/indicators.server.ts'
import { verificationGates } from './verification/gates.server.ts'

export const server = defineRoomServer({
  indicators: [...plotIndicators, ...runIndicators, ...paymentIndicators],
  gates: [...plotGates, ...runGates, ...paymentGates, ...verificationGates],
  routes,
})
