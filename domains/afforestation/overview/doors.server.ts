import { Hono } from 'hono'
import { areaAsked } from '#kit/access/area.server.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import { plotView } from '../plot/view.server.ts'
import { spaceOf } from './overview.server.ts'

/** `GET /plots/{id}/assessment` tells the six steps of a plot, `GET /space?division&year` the space by place and class. */
export function routes(context: RouteContext): Hono {
  const app = new Hono()
  app.get('/plots/:id/assessment', async (c) => {
    const actor = context.actor(c)
    const id = c.req.param('id')
    if (!isId(id) || !(await context.as(actor, (tx) => tx.selectFrom('afforestation_plot').where('id', '=', id).select('id').executeTakeFirst())))
      throw new Refusal(404, 'record_not_found', '没有这个地块，或您无权查看')
    return c.json(await context.engine(actor).read((tx) => plotView(tx, id)))
  })
  app.get('/space', async (c) => {
    const actor = context.actor(c)
    const [division, year] = [c.req.query('division') ?? '', Number(c.req.query('year'))]
    if (!/^\d{6,12}$/.test(division)) throw new Refusal(422, 'division_unknown', '请给出 division（区划代码）')
    if (!Number.isInteger(year)) throw new Refusal(422, 'year_invalid', '请给出 year（年度）')
    return c.json({
      division,
      year,
      items: await context.as(actor, async (tx) => {
        await areaAsked(tx, actor, division)
        return spaceOf(tx, division, year)
      }),
    })
  })
  return app
}
