import { Hono } from 'hono'
import { defineRoomServer, type RouteContext } from '#kit/room/room.server.ts'
import { agreementGates } from './agreement/gates.server.ts'
import { batchGates } from './batch/gates.server.ts'
import { batchSettings } from './batch/settings.server.ts'
import { boardDoor } from './board/doors.server.ts'
import { boardWire } from './board/wire.ts'
import { censusIndicators } from './census/indicators.server.ts'
import { contractGates } from './contract/gates.server.ts'
import { fellingGates } from './felling/gates.server.ts'
import { forecastGates } from './forecast/gates.server.ts'
import { rateIndicators } from './forecast/rates.server.ts'
import { goodsDoor } from './goods/doors.server.ts'
import { goodsGates } from './goods/gates.server.ts'
import { goodsWire } from './goods/wire.ts'
import { overlayDoors } from './overlay/doors.server.ts'
import { overlayWire } from './overlay/wire.ts'
import { quarantineIndicators } from './quarantine/indicators.server.ts'
import { recheckGates } from './recheck/gates.server.ts'
import { recheckIndicators } from './recheck/indicators.server.ts'
import { surveyGates } from './survey/gates.server.ts'
import { surveyIndicators } from './survey/indicators.server.ts'
import { treatmentGates } from './treatment/gates.server.ts'
import { treatmentIndicators } from './treatment/indicators.server.ts'
import { treatmentSheet } from './treatment/sheet.server.ts'
import { treeGates } from './tree/gates.server.ts'
import { treeIndicators } from './tree/indicators.server.ts'
import { treeSheet } from './tree/sheet.server.ts'
import { unitGates } from './unit/gates.server.ts'

function routes(context: RouteContext): Hono {
  const app = new Hono()
  for (const doors of [boardDoor, overlayDoors, goodsDoor]) doors(app, context)
  return app
}

export const server = defineRoomServer({
  gates: [
    ...unitGates,
    ...treeGates,
    ...batchGates,
    ...contractGates,
    ...recheckGates,
    ...goodsGates,
    ...agreementGates,
    ...surveyGates,
    ...treatmentGates,
    ...forecastGates,
    ...fellingGates,
  ],
  indicators: [
    ...treeIndicators,
    ...censusIndicators,
    ...quarantineIndicators,
    ...recheckIndicators,
    ...treatmentIndicators,
    ...surveyIndicators,
    ...rateIndicators,
  ],
  sheets: [treeSheet, treatmentSheet],
  settings: batchSettings,
  routes,
  wire: [...boardWire, ...overlayWire, ...goodsWire],
})
