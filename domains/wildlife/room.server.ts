import { defineRoomServer } from '#kit/room/room.server.ts'
import { herdGates } from './herd/gates.server.ts'
import { herdIndicators } from './herd/indicators.server.ts'

export const server = defineRoomServer({
  gates: herdGates,
  indicators: herdIndicators,
})
