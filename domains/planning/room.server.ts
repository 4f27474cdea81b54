import { defineRoomServer } from '#kit/room/room.server.ts'
import { alignmentDoor } from './conflict/doors.server.ts'
import { conflictIndicators } from './conflict/indicators.server.ts'
import { conflictWire } from './conflict/wire.ts'
import { routes as layerRoutes } from './control_layer/doors.server.ts'
import { gates } from './control_layer/gates.server.ts'
import { layers } from './control_layer/tile-layers.server.ts'
import { layerWire } from './control_layer/wire.ts'
import { evaluationDoor } from './evaluation/doors.server.ts'
import { evaluationWire } from './evaluation/wire.ts'
import { lineSetGates } from './line_set/gates.server.ts'
import { lineSetIndicators } from './line_set/indicators.server.ts'
import { planGates } from './plan/gates.server.ts'
import { placeGates } from './plan/place.server.ts'
import { planIndicators } from './plan/indicators.server.ts'
import { targetsDoor } from './target/doors.server.ts'
import { targetWire } from './target/wire.ts'
import { zoningGates } from './zoning/gates.server.ts'

export const server = defineRoomServer({
  gates: [...gates, ...lineSetGates, ...planGates, ...zoningGates, ...placeGates],
  indicators: [...lineSetIndicators, ...planIndicators, ...conflictIndicators],
  routes: (context) =>
    layerRoutes(context)
      .get('/plans/:id/alignment', alignmentDoor(context))
      .post('/plans/:id/evaluations', evaluationDoor(context))
      .get('/targets', targetsDoor(context)),
  wire: [...layerWire, ...conflictWire, ...targetWire, ...evaluationWire],
  layers,
})
