import { defineRoomServer } from '#kit/room/room.server.ts'
import { routes } from './application/doors.server.ts'
import { applicationGates } from './application/gates.server.ts'
import { applicationIndicators } from './application/indicators.server.ts'
import { applicationSheet } from './application/sheet.server.ts'
import { applicationWire } from './application/wire.ts'
import { parcelGates } from './parcel/gates.server.ts'
import { quotaGates } from './quota/gates.server.ts'
import { landQuotaLedger } from './quota/land_quota_entry.ts'

export const server = defineRoomServer({
  indicators: applicationIndicators,
  gates: [...parcelGates, ...applicationGates, ...quotaGates],
  ledgers: [landQuotaLedger],
  sheets: [applicationSheet],
  routes,
  wire: applicationWire,
})
