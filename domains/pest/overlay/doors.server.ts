import type { Hono } from 'hono'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { blockOf, standingOf } from './overlay.server.ts'
import { type BlockAnswer, overlaid, type StandingAnswer } from './wire.ts'

const absent = (): Refusal => new Refusal(404, 'record_not_found', '没有这条记录，或者不在您的范围内')

/** What lies on the ground of a record, for who may read the record. */
export const overlayDoors = (app: Hono, context: RouteContext): void => {
  app
    .get('/standing/:register/:id', async (c) => {
      const { register, id } = c.req.param()
      const asked = overlaid.find((o) => o === register)
      if (!asked || !isId(id)) throw absent()
      const told = await context.as(context.actor(c), (tx) => standingOf(tx, asked, id))
      if (!told) throw absent()
      return c.json(told satisfies Sent<StandingAnswer>)
    })
    .get('/blocks/:id', async (c) => {
      const { id } = c.req.param()
      const told = isId(id) ? await context.as(context.actor(c), (tx) => blockOf(tx, id)) : undefined
      if (!told) throw absent()
      return c.json(told satisfies Sent<BlockAnswer>)
    })
}
