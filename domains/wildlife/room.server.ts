import { defineRoomServer } from '#kit/room/room.server.ts'
import { bileGates } from './bile/gates.server.ts'
import { bileIndicators } from './bile/indicators.server.ts'
import { bileSettings } from './bile/settings.server.ts'
import { herdGates } from './herd/gates.server.ts'
import { herdIndicators } from './herd/indicators.server.ts'

export const server = defineRoomServer({
  gates: [...herdGates, ...bileGates],
  indicators: [...herdIndicators, ...bileIndicators],
  settings: bileSettings,
})
