import type { Context, Hono } from 'hono'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { dateAsked, type Place, placeAsked, yearAsked } from './asked.server.ts'
import { dangerDay, lastObserved } from './day.server.ts'
import { dangerPlace } from './place.server.ts'
import type { DangerDay, DangerPlace, DangerYear } from './wire.ts'
import { dangerYear } from './year.server.ts'

/** The day asked for; of a year alone its last day with data, so that nobody is shown an empty one first. */
async function dayAsked(tx: Tx, place: Place, date: string | undefined, year: string | undefined): Promise<string> {
  const today = dateAsked(undefined)
  if (date || !year) return dateAsked(date)
  return (await lastObserved(tx, place, yearAsked(year), today)) ?? (today.startsWith(year) ? today : `${year}-12-31`)
}

/**
 * `GET /danger/day?date&division` tells the level of each township, `/danger/place` how one of them came about,
 * `/danger/year?year&division` the season, the bans and the levels of a year; each within the reader's area.
 */
export function dangerDoors(app: Hono, context: RouteContext): void {
  const danger =
    <T>(tell: (tx: Tx, place: Place, actor: Actor, c: Context) => Promise<T>) =>
    (c: Context): Promise<T> => {
      const actor = context.actor(c)
      return context.engine(actor).read(async (tx) => tell(tx, await placeAsked(tx, actor, c.req.query('division')), actor, c))
    }
  const day = danger(async (tx, place, _, c) => dangerDay(tx, place, await dayAsked(tx, place, c.req.query('date'), c.req.query('year'))))
  const place = danger((tx, at, actor, c) => dangerPlace(tx, actor, at, dateAsked(c.req.query('date'))))
  const year = danger((tx, at, _, c) => dangerYear(tx, at, yearAsked(c.req.query('year'))))
  app.get('/danger/day', async (c) => c.json((await day(c)) satisfies Sent<DangerDay>))
  app.get('/danger/place', async (c) => c.json((await place(c)) satisfies Sent<DangerPlace>))
  app.get('/danger/year', async (c) => c.json((await year(c)) satisfies Sent<DangerYear>))
}
