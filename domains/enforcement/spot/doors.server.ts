import type { Hono } from 'hono'
import type { RouteContext } from '#kit/room/room.server.ts'
import { demandRow } from '#kit/records/engine.server.ts'
import { spotExplanation } from './explanation.server.ts'
import { mapSpot } from './map_spot.ts'

/** `GET /spots/{id}/explanation`: pieces and rest of a spot with their outlines. */
export function spotDoors(app: Hono, context: RouteContext): void {
  app.get('/spots/:id/explanation', async (c) => {
    const actor = context.actor(c)
    const { id, area } = await context.as(actor, (tx) => demandRow(tx, mapSpot, c.req.param('id')))
    return c.json(await context.engine(actor).read((tx) => spotExplanation(tx, { id, area: String(area) })))
  })
}
