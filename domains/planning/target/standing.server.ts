import { sql } from 'kysely'
import type { Figure } from '#kit/chapter/figure.ts'
import { convert, isUnit, sameDimension, type Unit } from '#kit/quantity/units.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { type Direction, directions, type Measure, measures, natures } from './kinds.ts'
import { type Aim, type Progress, progressOf, type Reached, type Target, yearsAsked } from './progress.ts'

/** A target as it is stored, with its plan's name, days and place. */
export type Stored = {
  id: string
  plan: string
  plan_title: string
  period_from: number
  period_to: number
  place: string
  code: string
  name: string
  nature: keyof typeof natures
  direction: Direction
  measure: Measure
  unit: Unit
  figure: string | null
  base_value: string | null
  aims: Aim[]
}
export type Standing = Stored & { readonly progress: Progress }

const alive = sql`t.state in ('draft', 'set') and p.state not in ('dropped', 'superseded')`

/** Targets of one plan, or of all plans that touch a year, of a place and those below it. */
export async function targetsOf(tx: Tx, of: { readonly place: string; readonly year: number; readonly plan?: string }): Promise<Stored[]> {
  const one = of.plan === undefined ? sql`p.period_from <= ${of.year} and p.period_to >= ${of.year}` : sql`t.plan = ${of.plan}`
  const which = sql`${one} and p.division in (select descendant from siku.division_closure where ancestor = ${of.place})`
  const { rows } =
    await sql<Stored>`select t.id, t.plan, p.title as plan_title, p.period_from, p.period_to, p.division as place, d.code, t.name, t.nature, t.direction, t.measure, t.unit,
      t.figure, t.base_value, t.aims from plan_target t join plan p on p.id = t.plan join division d on d.id = p.division
    where ${alive} and ${which} order by d.code, p.title, t.nature, t.name`.execute(tx)
  return rows
}

const shapeOf = (t: Stored): Target => ({
  direction: t.direction,
  measure: t.measure,
  base_value: t.base_value,
  aims: t.aims,
  period: { from: t.period_from, to: t.period_to },
})

/** A figure's value in the unit of a target. */
function reachedOf(t: Stored, figure: Figure | undefined): Reached {
  if (!figure) return { value: null, reason: '没有这个指标' }
  if (figure.value === null) return { value: null, reason: figure.reason ?? '没有数值' }
  if (!isUnit(figure.unit) || !sameDimension(figure.unit, t.unit)) return { value: null, reason: `指标以“${figure.unit}”计，与目标的“${t.unit}”不能换算` }
  return { value: convert(figure.value, figure.unit, t.unit) }
}

/** How targets stand at the end of a year. Each year and place is asked of the figures once, for all targets together. */
export async function standingOf(context: Pick<RouteContext, 'figures'>, targets: readonly Stored[], year: number): Promise<Standing[]> {
  const bound = targets.filter((t) => t.figure !== null)
  const asked = Map.groupBy(
    bound.flatMap((t) => yearsAsked(shapeOf(t), year).map((y) => ({ y, t }))),
    ({ y, t }) => `${y} ${t.place}`,
  )
  const answers = new Map<string, ReadonlyMap<string, Figure>>()
  for (const [key, [first, ...more]] of asked) {
    if (!first) continue
    const ids = new Set([first, ...more].flatMap(({ t }) => t.figure ?? []))
    answers.set(key, await context.figures(ids, { year: first.y, place: { id: first.t.place, code: first.t.code } }))
  }
  return targets.map((t) => {
    if (t.figure === null) return { ...t, progress: { ...progressOf(shapeOf(t), year, new Map()), actual: null, reason: '没有对应指标' } }
    const id = t.figure
    const reached = new Map(yearsAsked(shapeOf(t), year).map((y) => [y, reachedOf(t, answers.get(`${y} ${t.place}`)?.get(id))] as const))
    return { ...t, progress: progressOf(shapeOf(t), year, reached) }
  })
}

export const inWords = { natures, directions, measures } as const
