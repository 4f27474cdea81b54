import { Hono } from 'hono'
import { areaAsked } from '#kit/access/area.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { stationsOf } from '../watch/calendar.server.ts'
import type { StationsAnswer } from '../watch/wire.ts'
import { breedingOf } from './statement.server.ts'
import type { LedgerAnswer } from './wire.ts'

type Asked = { readonly code: string; readonly year: number }
function askedOf(query: (name: string) => string | undefined): Asked {
  const [code, year] = [query('division') ?? '', Number(query('year'))]
  if (!/^\d{6,12}$/.test(code) || !Number.isInteger(year) || year < 1990 || year > 2200)
    throw new Refusal(422, 'wildlife_query', '请给出 division（区划代码）和 year')
  return { code, year }
}

/** `/breeding?division=990221&year=2023`: herds and bile; `/stations?division=990221&year=2023&month=3`: who watched on which day. */
export const wildlifeDoors: NonNullable<RoomServer['routes']> = (context) =>
  new Hono()
    .get('/breeding', async (c) => {
      const actor = context.actor(c)
      const { code, year } = askedOf((name) => c.req.query(name))
      const told = await context.as(actor, async (tx) => breedingOf(tx, { id: (await areaAsked(tx, actor, code)).id, code }, year))
      return c.json(told satisfies Sent<LedgerAnswer>)
    })
    .get('/stations', async (c) => {
      const actor = context.actor(c)
      const { code, year } = askedOf((name) => c.req.query(name))
      const month = Number(c.req.query('month'))
      if (!Number.isInteger(month) || month < 1 || month > 12) throw new Refusal(422, 'wildlife_query', '请给出 month（1 至 12）')
      const told = await context.as(actor, async (tx) => stationsOf(tx, { id: (await areaAsked(tx, actor, code)).id, code }, { year, month }))
      return c.json(told satisfies Sent<StationsAnswer>)
    })
