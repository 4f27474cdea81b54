import type { Hono } from 'hono'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { seen } from '../run/seen.server.ts'
import { household } from './household.server.ts'
import type { HouseholdAnswer } from './wire.ts'

/** `GET /payees/{id}`: what is paid for one household, and why, as far as the reader's posts reach. */
export function payeeDoors(app: Hono, context: RouteContext): void {
  app.get('/payees/:id', async (c) => c.json((await seen(context, c, '补偿对象', household)) satisfies Sent<HouseholdAnswer>))
}
