import type { Hono } from 'hono'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { dateAsked } from '../danger/asked.server.ts'
import { rulesTold } from './rules-told.server.ts'
import type { ToldRules } from './wire.ts'

/** `GET /rules?on` tells the regulation of a day. */
export function eventDoors(app: Hono, context: RouteContext): void {
  app.get('/rules', (c) => {
    context.actor(c)
    return c.json(rulesTold(dateAsked(c.req.query('on'))) satisfies Sent<ToldRules>)
  })
}
