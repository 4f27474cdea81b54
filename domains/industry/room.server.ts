import { defineRoomServer } from '#kit/room/room.server.ts'
import { baseGates } from './base/gates.server.ts'
import { baseIndicators } from './base/indicators.server.ts'
import { bondGates } from './bond/gates.server.ts'
import { bondIndicators } from './bond/indicators.server.ts'
import { bondLedger } from './bond/industry_bond_entry.ts'
import { certificateGates } from './certificate/gates.server.ts'
import { certificateIndicators } from './certificate/indicators.server.ts'
import { parkGates } from './park/gates.server.ts'
import { parkIndicators } from './park/indicators.server.ts'
import { projectGates } from './project/gates.server.ts'
import { projectIndicators } from './project/indicators.server.ts'
import { contractLedger } from './project/industry_contract_entry.ts'
import { seasonGates } from './season/gates.server.ts'
import { seasonIndicators } from './season/indicators.server.ts'
import { takeoverGates } from './takeover/gates.server.ts'
import { techGates } from './tech/gates.server.ts'
import { techIndicators } from './tech/indicators.server.ts'
import { yearDoor } from './year/doors.server.ts'
import { yearWire } from './year/wire.ts'

export const server = defineRoomServer({
  gates: [...baseGates, ...seasonGates, ...certificateGates, ...parkGates, ...projectGates, ...bondGates, ...techGates, ...takeoverGates],
  indicators: [...parkIndicators, ...projectIndicators, ...bondIndicators, ...techIndicators, ...seasonIndicators, ...baseIndicators, ...certificateIndicators],
  ledgers: [contractLedger, bondLedger],
  routes: yearDoor,
  wire: yearWire,
})
