import type { Context } from 'hono'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { alignmentOf } from './alignment.server.ts'
import type { PlanAlignment } from './wire.ts'

/** A plan's zones over those it must agree with and over the lines in force today. */
export const alignmentDoor = (context: RouteContext) => async (c: Context) => {
  const id = c.req.param('id') ?? ''
  if (!isId(id)) throw new Refusal(404, 'record_not_found', '没有这个规划')
  const answer = await context.as(context.actor(c), (tx) => alignmentOf(tx, id, todayInBeijing()))
  return c.json(answer satisfies Sent<PlanAlignment>)
}
