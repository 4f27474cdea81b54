import { defineRoomServer } from '#kit/room/room.server.ts'
import { gates } from './gates.server.ts'
import { harvestQuotaLedger } from './quota/harvest_quota_entry.ts'
import { indicators } from './indicators.server.ts'

export const server = defineRoomServer({ indicators, gates, ledgers: [harvestQuotaLedger] })
