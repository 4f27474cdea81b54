import { defineRoomServer } from '#kit/room/room.server.ts'
import { gates } from './gates.server.ts'
import { indicators } from './indicators.server.ts'
import { landQuotaLedger } from './quota/land_quota_entry.ts'
import { routes } from './application/doors.server.ts'
import { applicationWire } from './application/wire.ts'

export const server = defineRoomServer({ indicators, gates, ledgers: [landQuotaLedger], routes, wire: applicationWire })
