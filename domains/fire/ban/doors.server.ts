import type { Hono } from 'hono'
import { beijingInstant } from '#kit/calendar/date.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { banEffect } from './effect.server.ts'
import type { BanEffect } from './wire.ts'

/** `GET /ban-effect?ban` tells which permits an order reaches, before and after it is issued. */
export function banDoors(app: Hono, context: RouteContext): void {
  app.get('/ban-effect', async (c) => {
    const effect = await context.as(context.actor(c), (tx) => banEffect(tx, c.req.query('ban') ?? '', beijingInstant(Date.now())))
    return c.json(effect satisfies Sent<BanEffect>)
  })
}
