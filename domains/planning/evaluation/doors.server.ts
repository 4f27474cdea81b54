import type { Context } from 'hono'
import { areaAsked } from '#kit/access/area.server.ts'
import { jsonObject } from '#kit/http/body.server.ts'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { keepers } from '../keepers.ts'
import { standingOf, targetsOf, type Standing } from '../target/standing.server.ts'
import { evaluationKinds, planEvaluation } from './plan_evaluation.ts'
import type { EvaluationBegun } from './wire.ts'

type Kind = keyof typeof evaluationKinds
type Found = { code: string; period_from: number; period_to: number; state: string }

const result = ({ id, name, unit, progress: p }: Standing) => ({
  target: id,
  name,
  aim: p.aim && `${p.aim.year}年 ${p.aim.value}${unit}`,
  actual: p.actual && `${p.actual}${unit}`,
  share: p.share && `${(Number(p.share) * 100).toFixed(2)}%`,
  gap: p.gap && `${p.gap}${unit}`,
  reason: p.reason,
})

/** Only plans that hold are evaluated, and only for years of theirs that are over or running. */
function demandEvaluable(plan: Found, kind: Kind, year: number, today: string): void {
  if (!['issued', 'published', 'revising', 'noted'].includes(plan.state))
    throw new Refusal(409, 'plan_not_in_force', '规划印发后方可评估', [{ field: 'plan', code: 'plan_not_in_force', message: '规划印发后方可评估' }])
  if (year < plan.period_from || year > plan.period_to)
    throw new Refusal(409, 'plan_year_outside', `评估年度应在规划期${plan.period_from}—${plan.period_to}年内`)
  if (year > Number(today.slice(0, 4)))
    throw new Refusal(409, 'plan_year_ahead', `${year}年还没有到，不能评估`, [{ field: 'of_year', code: 'plan_year_ahead', message: '年度还没有到' }])
  if (kind === 'final' && year !== plan.period_to) throw new Refusal(409, 'plan_year_outside', `总结评估的年度是规划期末年${plan.period_to}年`)
}

/** Begins an evaluation with what the figures say at this moment. */
export const evaluationDoor = (context: RouteContext) => async (c: Context) => {
  const actor = context.actor(c)
  const id = c.req.param('id') ?? ''
  const { kind, year } = await jsonObject(c.req.raw)
  if (typeof kind !== 'string' || !Object.hasOwn(evaluationKinds, kind) || typeof year !== 'number' || !Number.isInteger(year))
    throw new Refusal(422, 'plan_evaluation_query', '请给出评估类别 kind 和年度 year')
  if (!isId(id)) throw new Refusal(404, 'record_not_found', '没有这个规划')
  const keeping = actor.posts.filter((p) => (keepers as readonly string[]).includes(p.role))
  if (keeping.length === 0) throw new Refusal(403, 'role_missing', '评估由林业主管部门开始')
  const { targets, code } = await context.as(actor, async (tx) => {
    const found = await tx
      .selectFrom('plan')
      .innerJoin('division', 'division.id', 'plan.division')
      .select(['division.code', 'plan.period_from', 'plan.period_to', 'plan.state'])
      .where('plan.id', '=', id)
      .executeTakeFirst()
    if (!found) throw new Refusal(404, 'record_not_found', '没有这个规划')
    demandEvaluable(found as Found, kind as Kind, year, todayInBeijing())
    const place = await areaAsked(tx, { ...actor, posts: keeping }, String(found['code']))
    return { code: String(found['code']), targets: await targetsOf(tx, { place: place.id, year, plan: id }) }
  })
  const results = (await standingOf(context, targets, year)).map(result)
  const made = await context.engine(actor).create(planEvaluation, { division: code, plan: id, kind, of_year: year, results })
  return c.json({ id: made.id } satisfies Sent<EvaluationBegun>, 201)
}
