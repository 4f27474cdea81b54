import { Hono } from 'hono'
import type { RouteContext } from '../../kit/register/room.server.ts'
import { demandRow } from '../../kit/store/records/engine.server.ts'
import { assessmentView } from './assessment-view.server.ts'
import { landUseApplication } from './land_use_application.ts'

/** `GET /applications/{id}/assessment`: what stands for and against an application, for who may see it. */
export function routes(context: RouteContext): Hono {
  const app = new Hono()
  app.get('/applications/:id/assessment', async (c) => {
    const actor = await context.actorOf(c.req.raw)
    const { id } = await context.as(actor, (tx) => demandRow(tx, landUseApplication, c.req.param('id')))
    return c.json(await context.engine.read((tx) => assessmentView(tx, id)))
  })
  return app
}
