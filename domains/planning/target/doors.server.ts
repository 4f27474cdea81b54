import type { Context } from 'hono'
import { areaAsked } from '#kit/access/area.server.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { standingOf, targetsOf } from './standing.server.ts'
import { told } from './told.server.ts'
import type { TargetsTold } from './wire.ts'

/** `?division=990000&year=2023`: the targets of this place's plans; `&plan=` those of one of them. For who has a post over the place, as figures are. */
export const targetsDoor = (context: RouteContext) => async (c: Context) => {
  const actor = context.actor(c)
  const [code, year, plan] = [c.req.query('division') ?? '', Number(c.req.query('year')), c.req.query('plan') ?? '']
  if (!/^\d{6,12}$/.test(code) || !Number.isInteger(year) || year < 1990 || year > 2200 || (plan !== '' && !isId(plan)))
    throw new Refusal(422, 'plan_targets_query', '请给出 division（区划代码）和 year')
  const targets = await context.as(actor, async (tx) => {
    const { id } = await areaAsked(tx, actor, code)
    return targetsOf(tx, { place: id, year, ...(plan === '' ? {} : { plan }) })
  })
  const standing = await standingOf(context, targets, year)
  return c.json({ year, items: standing.map((t) => told(t, context.figure_titles)) } satisfies Sent<TargetsTold>)
}
