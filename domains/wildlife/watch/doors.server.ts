import { Hono } from 'hono'
import { areaAsked } from '#kit/access/area.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { placeAndYear } from '../asked.ts'
import { stationsOf } from './calendar.server.ts'
import type { StationsAnswer } from './wire.ts'

/** `/stations?division=990221&year=2023&month=3`: who watched on which day. */
export const watchDoors: NonNullable<RoomServer['routes']> = (context) =>
  new Hono().get('/stations', async (c) => {
    const actor = context.actor(c)
    const { code, year } = placeAndYear((name) => c.req.query(name))
    const month = Number(c.req.query('month'))
    if (!Number.isInteger(month) || month < 1 || month > 12) throw new Refusal(422, 'wildlife_query', '请给出 month（1 至 12）')
    const told = await context.as(actor, async (tx) => stationsOf(tx, { id: (await areaAsked(tx, actor, code)).id, code }, { year, month }))
    return c.json(told satisfies Sent<StationsAnswer>)
  })
