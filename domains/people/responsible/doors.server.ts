import { Hono } from 'hono'
import { isDate } from '#kit/calendar/date.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { responsibleAt } from './responsible.server.ts'
import type { ResponsibleAt } from './wire.ts'

const degrees = (text: string | undefined, most: number): number | null => {
  const value = text === undefined || text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) && Math.abs(value) <= most ? value : null
}

export const responsibleDoors: NonNullable<RoomServer['routes']> = (context) =>
  new Hono()
    /** `?longitude&latitude&date`: who answers for this point on this day. Names of those responsible are public by rule (公示牌). */
    .get('/responsible', async (c) => {
      const [longitude, latitude] = [degrees(c.req.query('longitude'), 180), degrees(c.req.query('latitude'), 90)]
      const date = c.req.query('date') ?? ''
      if (longitude === null || latitude === null || !isDate(date)) {
        throw new Refusal(422, 'responsible_query', '请给出 longitude、latitude（度）和 date（YYYY-MM-DD）')
      }
      const found = await context.engine(context.actor(c)).read((tx) => responsibleAt(tx, longitude, latitude, date))
      if (found.length === 0) throw new Refusal(404, 'nobody_responsible', '该点不在已登记的区划内，或当日没有在任责任人')
      return c.json({ longitude, latitude, date, responsible: found } satisfies Sent<ResponsibleAt>)
    })
