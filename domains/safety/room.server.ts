import { defineRoomServer } from '#kit/room/room.server.ts'
import { roadDoor } from './dispute/doors.server.ts'
import { disputeGates } from './dispute/gates.server.ts'
import { disputeIndicators } from './dispute/indicators.server.ts'
import { disputeSettings } from './dispute/settings.server.ts'
import { standstillGates } from './dispute/standstill.server.ts'
import { roadWire } from './dispute/wire.ts'
import { withholdings } from './dispute/withhold.server.ts'
import { expertGates } from './expert/gates.server.ts'
import { expertIndicators } from './expert/indicators.server.ts'
import { hazardIndicators } from './hazard/indicators.server.ts'
import { inspectionIndicators } from './inspection/indicators.server.ts'
import { sessionGates } from './session/gates.server.ts'
import { sessionIndicators } from './session/indicators.server.ts'

export const server = defineRoomServer({
  gates: [...expertGates, ...disputeGates, ...sessionGates, ...standstillGates],
  indicators: [...inspectionIndicators, ...expertIndicators, ...hazardIndicators, ...disputeIndicators, ...sessionIndicators],
  settings: disputeSettings,
  after: withholdings,
  routes: roadDoor,
  wire: roadWire,
})
