import type { Hono } from 'hono'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { plotView } from './view.server.ts'
import type { PlotAssessment } from './wire.ts'

/** `GET /plots/{id}/assessment` tells the six steps of a plot. */
export function plotDoors(app: Hono, context: RouteContext): void {
  app.get('/plots/:id/assessment', async (c) => {
    const actor = context.actor(c)
    const id = c.req.param('id')
    const seen = isId(id) && (await context.as(actor, (tx) => tx.selectFrom('afforestation_plot').where('id', '=', id).select('id').executeTakeFirst()))
    const view = seen ? await context.engine(actor).read((tx) => plotView(tx, id)) : undefined
    if (!view) throw new Refusal(404, 'record_not_found', '没有这个地块，或您无权查看')
    return c.json(view satisfies Sent<PlotAssessment>)
  })
}
