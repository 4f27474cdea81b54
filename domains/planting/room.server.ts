import { defineRoomServer } from '#kit/room/room.server.ts'
import { conversionGates } from './conversion/gates.server.ts'
import { deedGates } from './deed/gates.server.ts'
import { deedIndicators } from './deed/indicators.server.ts'
import { certificateDoor } from './deed/open.server.ts'
import { certificateSheet } from './deed/sheet.server.ts'
import { certificateWire } from './deed/wire.ts'
import { eventGates } from './event/gates.server.ts'
import { eventIndicators } from './event/indicators.server.ts'
import { onlineIndicators } from './online/indicators.server.ts'
import { reportGates } from './report/gates.server.ts'
import { reportIndicators } from './report/indicators.server.ts'
import { dutySettings } from './report/settings.server.ts'
import { yearDoor } from './year/doors.server.ts'
import { yearWire } from './year/wire.ts'

export const server = defineRoomServer({
  gates: [...eventGates, ...conversionGates, ...deedGates, ...reportGates],
  indicators: [...eventIndicators, ...onlineIndicators, ...reportIndicators, ...deedIndicators],
  settings: dutySettings,
  sheets: [certificateSheet],
  routes: yearDoor,
  open: certificateDoor,
  wire: [...yearWire, ...certificateWire],
})
