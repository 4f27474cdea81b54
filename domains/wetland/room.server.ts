import { defineRoomServer } from '#kit/room/room.server.ts'
import { campaignIndicators } from './campaign/indicators.server.ts'
import { caseIndicators } from './case/indicators.server.ts'
import { issueIndicators } from './issue/indicators.server.ts'
import { meetingIndicators } from './meeting/indicators.server.ts'
import { occupationGates } from './occupation/gates.server.ts'
import { occupationSheet } from './occupation/sheet.server.ts'
import { patrolIndicators } from './patrol/indicators.server.ts'
import { publicityIndicators } from './publicity/indicators.server.ts'
import { repairGates } from './repair/gates.server.ts'
import { restorationGates } from './restoration/gates.server.ts'
import { stockDoor } from './stock/doors.server.ts'
import { wetlandStockGates } from './stock/gates.server.ts'
import { stockIndicators } from './stock/indicators.server.ts'
import { stockSettings } from './stock/settings.server.ts'
import { stockWire } from './stock/wire.ts'
import { unitGates } from './unit/gates.server.ts'

export const server = defineRoomServer({
  gates: [...unitGates, ...wetlandStockGates, ...occupationGates, ...restorationGates, ...repairGates],
  indicators: [
    ...publicityIndicators,
    ...patrolIndicators,
    ...meetingIndicators,
    ...issueIndicators,
    ...campaignIndicators,
    ...stockIndicators,
    ...caseIndicators,
  ],
  sheets: [occupationSheet],
  settings: stockSettings,
  routes: stockDoor,
  wire: stockWire,
})
