import type { Hono } from 'hono'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { areaAsked } from '#kit/access/area.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { landLines } from './line.server.ts'
import { type LandLines, type Stage, stages } from './wire.ts'

const stageTitles = Object.entries(stages).map(([stage, title]) => ({ stage: stage as Stage, title }))

/** `GET /line?division&year` tells the line of land from space to forest. */
export function lineDoors(app: Hono, context: RouteContext): void {
  app.get('/line', async (c) => {
    const actor = context.actor(c)
    const [division, year] = [c.req.query('division') ?? '', Number(c.req.query('year'))]
    if (!/^\d{6,12}$/.test(division)) throw new Refusal(422, 'division_unknown', '请给出 division（区划代码）')
    if (!Number.isInteger(year)) throw new Refusal(422, 'year_invalid', '请给出 year（年度）')
    const on = todayInBeijing()
    const items = await context.as(actor, async (tx) => {
      await areaAsked(tx, actor, division)
      return landLines(tx, division, year, on)
    })
    return c.json({ division, year, on, stages: stageTitles, items } satisfies Sent<LandLines>)
  })
}
