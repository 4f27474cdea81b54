import { Hono } from 'hono'
import type { RouteContext } from '#kit/room/room.server.ts'
import { alignmentDoor } from './conflict/doors.server.ts'
import { routes as layerRoutes } from './control_layer/doors.server.ts'
import { evaluationDoor } from './evaluation/doors.server.ts'
import { targetsDoor } from './target/doors.server.ts'

/** All doors of the room, below `/api/planning`. */
export const routes = (context: RouteContext): Hono =>
  layerRoutes(context)
    .get('/plans/:id/alignment', alignmentDoor(context))
    .post('/plans/:id/evaluations', evaluationDoor(context))
    .get('/targets', targetsDoor(context))
