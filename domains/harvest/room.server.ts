import { defineRoomServer } from '#kit/room/room.server.ts'
import { permitGates } from './permit/gates.server.ts'
import { permitSheet } from './permit/sheet.server.ts'
import { permitIndicators } from './permit/indicators.server.ts'
import { quotaGates } from './quota/gates.server.ts'
import { harvestQuotaLedger } from './quota/harvest_quota_entry.ts'
import { quotaIndicators } from './quota/indicators.server.ts'
import { regenerationGates } from './regeneration/gates.server.ts'

export const server = defineRoomServer({
  indicators: [...permitIndicators, ...quotaIndicators],
  gates: [...quotaGates, ...regenerationGates, ...permitGates],
  ledgers: [harvestQuotaLedger],
  sheets: [permitSheet],
})
