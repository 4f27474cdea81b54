import type { Hono } from 'hono'
import { areaAsked } from '#kit/access/area.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { boardOf } from './board.server.ts'
import type { BoardAnswer } from './wire.ts'

/** `?division=990221&year=2023`: the dead pines of this place, for who has a post over it. */
export const boardDoor = (app: Hono, context: RouteContext): void => {
  app.get('/board', async (c) => {
    const actor = context.actor(c)
    const [code, year] = [c.req.query('division') ?? '', Number(c.req.query('year'))]
    if (!/^\d{6,12}$/.test(code) || !Number.isInteger(year) || year < 1990 || year > 2200)
      throw new Refusal(422, 'pest_board_query', '请给出 division（区划代码）和 year')
    const told = await context.as(actor, async (tx) => {
      const { id } = await areaAsked(tx, actor, code)
      return boardOf(tx, { id, code }, year)
    })
    return c.json(told satisfies Sent<BoardAnswer>)
  })
}
