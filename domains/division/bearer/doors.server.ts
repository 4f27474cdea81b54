import { Hono } from 'hono'
import { isDate } from '#kit/calendar/date.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { bearerOf } from './bearer.server.ts'
import type { Bearer } from './wire.ts'

export const bearerDoors: NonNullable<RoomServer['routes']> = (context) =>
  new Hono()
    /** `?code=990202&date=2015-06-01`: the place that bore the code on that day. */
    .get('/bearer', async (c) => {
      const actor = context.actor(c)
      const [code, date] = [c.req.query('code') ?? '', c.req.query('date') ?? '']
      if (!/^\d{6,12}$/.test(code) || !isDate(date)) {
        throw new Refusal(422, 'bearer_query', '请给出 code（6、9或12位）和 date（YYYY-MM-DD）', [
          { field: 'code', code: 'bearer_query', message: '区划代码和日期' },
        ])
      }
      const found = await context.as(actor, (tx) => bearerOf(tx, code, date))
      if (!found) throw new Refusal(404, 'code_not_borne', `${date} 没有区划使用代码 ${code}`)
      return c.json(found satisfies Sent<Bearer>)
    })
