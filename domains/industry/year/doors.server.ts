import { Hono } from 'hono'
import { areaAsked } from '#kit/access/area.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { broughtBy } from './brought.server.ts'
import type { YearAnswer } from './wire.ts'

/** `?division=990221&year=2023`: what the year brought to this place, for who has a post over it. */
export const yearDoor: NonNullable<RoomServer['routes']> = (context) =>
  new Hono().get('/year', async (c) => {
    const actor = context.actor(c)
    const [code, year] = [c.req.query('division') ?? '', Number(c.req.query('year'))]
    if (!/^\d{6,12}$/.test(code) || !Number.isInteger(year) || year < 1990 || year > 2200)
      throw new Refusal(422, 'industry_year_query', '请给出 division（区划代码）和 year')
    const told = await context.as(actor, async (tx) => {
      const { id } = await areaAsked(tx, actor, code)
      return broughtBy(tx, { id, code, year })
    })
    return c.json(told satisfies Sent<YearAnswer>)
  })
