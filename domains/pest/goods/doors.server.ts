import type { Hono } from 'hono'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { goodsOf } from './statement.server.ts'
import type { FirmGoodsAnswer } from './wire.ts'

/** `/firms/{id}/goods?year=2023`: the books of a firm, for who may read the firm. */
export const goodsDoor = (app: Hono, context: RouteContext): void => {
  app.get('/firms/:id/goods', async (c) => {
    const [id, year] = [c.req.param('id'), Number(c.req.query('year'))]
    if (!Number.isInteger(year) || year < 1990 || year > 2200) throw new Refusal(422, 'pest_goods_query', '请给出 year（年度）')
    const told = isId(id) ? await context.as(context.actor(c), (tx) => goodsOf(tx, id, year)) : undefined
    if (!told) throw new Refusal(404, 'record_not_found', '没有这条记录，或者不在您的范围内')
    return c.json(told satisfies Sent<FirmGoodsAnswer>)
  })
}
