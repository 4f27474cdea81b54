import { Hono } from 'hono'
import { workbookType } from '#kit/wire/workbook.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import { demandRow } from '#kit/records/engine.server.ts'
import { assessmentView } from './assessment-view.server.ts'
import { landUseApplication } from './land_use_application.ts'
import { surveyFile } from '../survey/survey.server.ts'

/**
 * `GET /applications/{id}/assessment`: what stands for and against an application; `GET /applications/{id}/survey.xlsx`: its survey tables. Both for who may
 * see the application.
 */
export function routes(context: RouteContext): Hono {
  const app = new Hono()
  app.get('/applications/:id/assessment', async (c) => {
    const actor = context.actor(c)
    const { id } = await context.as(actor, (tx) => demandRow(tx, landUseApplication, c.req.param('id')))
    return c.json(await context.engine(actor).read((tx) => assessmentView(tx, id)))
  })
  app.get('/applications/:id/survey.xlsx', async (c) => {
    const actor = context.actor(c)
    const { id } = await context.as(actor, (tx) => demandRow(tx, landUseApplication, c.req.param('id')))
    const file = await context.engine(actor).read((tx) => surveyFile(tx, id))
    return c.body(file, 200, {
      'content-type': workbookType,
      'content-disposition': `attachment; filename="survey.xlsx"; filename*=UTF-8''${encodeURIComponent('使用林地现状调查表.xlsx')}`,
    })
  })
  return app
}
