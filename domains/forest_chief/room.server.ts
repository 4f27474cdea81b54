import { Hono } from 'hono'
import { areaAsked } from '#kit/access/area.server.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { defineRoomServer } from '#kit/room/room.server.ts'
import { gates } from './gates.server.ts'
import { chiefRules } from './chiefs/rules-indicators.server.ts'
import { chiefCounts } from './chiefs/indicators.server.ts'
import { indicators } from './indicators.server.ts'
import { shortfallOf } from './requirement/shortfall.server.ts'

export const server = defineRoomServer({
  indicators: [...chiefCounts, chiefRules, ...indicators],
  gates,
  routes: (context) => new Hono()
    /** `?division=512021&year=2023`: what the chiefs of this one place still owed, period by period. */
    .get('/shortfall', async (c) => {
      const actor = context.actor(c)
      const [code, year] = [c.req.query('division') ?? '', Number(c.req.query('year'))]
      if (!/^\d{6,12}$/.test(code) || !Number.isInteger(year) || year < 2000 || year > 2200) throw new Refusal(422, 'shortfall_query', '请给出 division（区划代码）和 year')
      const chiefs = await context.as(actor, async (tx) => {
        const place = await areaAsked(tx, actor, code)
        return shortfallOf(tx, place.id, year, beijingDate(new Date().toISOString()))
      })
      return c.json({ division: code, year, chiefs })
    }),
})
