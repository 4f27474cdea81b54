import { Hono } from 'hono'
import { defineRoomServer } from '#kit/room/room.server.ts'
import { bileGates } from './bile/gates.server.ts'
import { bileIndicators } from './bile/indicators.server.ts'
import { bileSettings } from './bile/settings.server.ts'
import { caseIndicators } from './case/indicators.server.ts'
import { damageGates } from './damage/gates.server.ts'
import { damageIndicators } from './damage/indicators.server.ts'
import { herdGates } from './herd/gates.server.ts'
import { herdIndicators } from './herd/indicators.server.ts'
import { ledgerDoors } from './ledger/doors.server.ts'
import { ledgerWire } from './ledger/wire.ts'
import { rescueGates } from './rescue/gates.server.ts'
import { rescueIndicators } from './rescue/indicators.server.ts'
import { watchDoors } from './watch/doors.server.ts'
import { watchGates } from './watch/gates.server.ts'
import { watchIndicators } from './watch/indicators.server.ts'
import { watchWire } from './watch/wire.ts'

export const server = defineRoomServer({
  gates: [...herdGates, ...bileGates, ...rescueGates, ...watchGates, ...damageGates],
  indicators: [...herdIndicators, ...bileIndicators, ...rescueIndicators, ...watchIndicators, ...damageIndicators, ...caseIndicators],
  settings: bileSettings,
  routes: (context) => new Hono().route('/', watchDoors(context)).route('/', ledgerDoors(context)),
  wire: [...ledgerWire, ...watchWire],
})
