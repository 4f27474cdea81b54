import { Hono } from 'hono'
import { areaAsked } from '#kit/access/area.server.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { shortfallOf } from './shortfall.server.ts'
import type { ShortfallAnswer } from './wire.ts'

export const shortfallDoor: NonNullable<RoomServer['routes']> = (context) =>
  new Hono()
    /** `?division=990221&year=2023`: what the chiefs of this one place still owed, period by period. */
    .get('/shortfall', async (c) => {
      const actor = context.actor(c)
      const [code, year] = [c.req.query('division') ?? '', Number(c.req.query('year'))]
      if (!/^\d{6,12}$/.test(code) || !Number.isInteger(year) || year < 2000 || year > 2200)
        throw new Refusal(422, 'shortfall_query', '请给出 division（区划代码）和 year')
      const chiefs = await context.as(actor, async (tx) => {
        const place = await areaAsked(tx, actor, code)
        return shortfallOf(tx, place.id, year, beijingDate(new Date().toISOString()))
      })
      return c.json({ division: code, year, chiefs } satisfies Sent<ShortfallAnswer>)
    })
