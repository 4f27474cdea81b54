import { Hono } from 'hono'
import { areaAsked } from '#kit/access/area.server.ts'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { financeOf } from './standing.server.ts'
import type { FinanceAnswer } from './wire.ts'

/** `/finance?division=990221`: how the money of its projects stands today. */
export const financeDoor: NonNullable<RoomServer['routes']> = (context) =>
  new Hono().get('/finance', async (c) => {
    const actor = context.actor(c)
    const code = c.req.query('division') ?? ''
    if (!/^\d{6,12}$/.test(code)) throw new Refusal(422, 'reserve_query', '请给出 division（区划代码）')
    const told = await context.as(actor, async (tx) => financeOf(tx, { id: (await areaAsked(tx, actor, code)).id, code }, todayInBeijing()))
    return c.json(told satisfies Sent<FinanceAnswer>)
  })
