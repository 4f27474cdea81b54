import { Hono } from 'hono'
import { defineRoomServer, type RouteContext } from '#kit/room/room.server.ts'
import { batchGates } from './batch/gates.server.ts'
import { campaignGates } from './campaign/gates.server.ts'
import { campaignIndicators } from './campaign/indicators.server.ts'
import { caseDoors } from './case/doors.server.ts'
import { caseGates } from './case/gates.server.ts'
import { caseIndicators } from './case/indicators.server.ts'
import { caseSheet } from './case/sheet.server.ts'
import { caseWire } from './case/wire.ts'
import { chainIndicators } from './chains/indicators.server.ts'
import { harvestGates } from './lead/harvest-gates.server.ts'
import { landUseGates } from './lead/land-use-gates.server.ts'
import { seizedItemGates } from './seized_item/gates.server.ts'
import { spotDoors } from './spot/doors.server.ts'
import { spotGates } from './spot/gates.server.ts'
import { spotIndicators } from './spot/indicators.server.ts'
import { spotSheet } from './spot/sheet.server.ts'
import { spotWire } from './spot/wire.ts'

function routes(context: RouteContext): Hono {
  const app = new Hono()
  for (const doors of [spotDoors, caseDoors]) doors(app, context)
  return app
}

export const server = defineRoomServer({
  gates: [...batchGates, ...spotGates, ...caseGates, ...harvestGates, ...landUseGates, ...campaignGates, ...seizedItemGates],
  indicators: [...chainIndicators, ...spotIndicators, ...campaignIndicators, ...caseIndicators],
  sheets: [spotSheet, caseSheet],
  routes,
  wire: [...spotWire, ...caseWire],
})
