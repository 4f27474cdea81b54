import { sql } from 'kysely'
import type { Row } from '#kit/register/apply.ts'
import { enteredAt } from '#kit/register/deadline.ts'
import { type AnyRegister, fromStates, usualStep } from '#kit/register/define.ts'
import { ofKind } from '#kit/register/kinds.ts'
import type { Transition } from '#kit/register/transition.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { seeingAll } from './acting.server.ts'
import { nearestSeats, type Spot, spotKey } from './seats.server.ts'
import { namesOf } from './titles.server.ts'
import type { World } from './world.server.ts'

/** A step that waits, and who may take it: a person who is named, else the posts nearest to the place. */
export type AwaitedStep = { step: string; title: string; who: string[]; people: number }
/** Why a record came into its state, where that had to be said. */
export type Arrival = { title: string; at: string; by: string; reason: string }
export type Ahead = { next: AwaitedStep | null; afterwards: AwaitedStep | null; arrival: Arrival | null; who: Record<string, string[]> }

type Named = readonly [string, Transition]

const byPeople = (t: Transition): boolean => t.by.some((role) => role !== 'system')
const stepsFrom = (r: AnyRegister, state: string): Named[] => Object.entries(r.transitions).filter(([, t]) => fromStates(t).includes(state) && byPeople(t))
const usualFrom = (r: AnyRegister, state: string): Named | undefined => {
  const steps = stepsFrom(r, state)
  const name = usualStep(r, state, steps)
  return steps.find(([step]) => step === name)
}

/** Whom a record waits for and who comes after, who may take each step that leads from here, and why it was sent here. */
export async function aheadOf(world: World, tx: Tx, actor: Actor, r: AnyRegister, row: Row): Promise<Ahead> {
  const next = usualFrom(r, row.state)
  const then = next?.[1].to === undefined ? undefined : usualFrom(r, next[1].to)
  const spot = (t: Transition): Spot => ({ roles: ofKind(r, t.by, row).filter((role) => role !== 'system'), division: row.division })
  const all = [...stepsFrom(r, row.state), ...(then ? [then] : [])]
  const seats = await nearestSeats(
    world,
    tx,
    actor,
    all.map(([, t]) => spot(t)),
  )
  const whoMay = (t: Transition) => seats.get(spotKey(spot(t))) ?? { titles: [], people: 0 }
  const awaited = (one: Named | undefined): AwaitedStep | null => {
    if (!one) return null
    const { titles, people } = whoMay(one[1])
    return { step: one[0], title: one[1].title, who: [...titles], people }
  }
  const named = await nameOfWhose(world, tx, actor, r, row)
  const first = awaited(next)
  return {
    next: first && named ? { ...first, who: [named], people: 1 } : first,
    afterwards: awaited(then),
    arrival: await arrivalOf(world, tx, actor, r, row),
    who: Object.fromEntries(stepsFrom(r, row.state).map(([step, t]) => [step, [...whoMay(t).titles]])),
  }
}

async function nameOfWhose(world: World, tx: Tx, actor: Actor, r: AnyRegister, row: Row): Promise<string | null> {
  const field = r.whose?.[row.state]
  const id = field === undefined ? null : row[field]
  if (typeof id !== 'string') return null
  const kind = field === 'created_by' ? 'person' : r.fields[field ?? '']
  const register = typeof kind === 'string' ? kind : kind?.kind === 'reference' ? kind.register : 'person'
  const names = await seeingAll(world, tx, actor, () => namesOf(world, tx, register, [id]))
  return names.get(id) ?? null
}

/** The step by which the record came where it stands, when a reason had to be written for it. */
async function arrivalOf(world: World, tx: Tx, actor: Actor, r: AnyRegister, row: Row): Promise<Arrival | null> {
  const demanding = Object.entries(r.transitions).filter(([, t]) => t.reason && t.to === row.state)
  if (demanding.length === 0) return null
  const steps = demanding.map(([name]) => name)
  const found = (
    await sql<{ changed_action: string; changed_at: string; changed_by: string; changed_reason: string | null }>`
      select changed_action, changed_at, changed_by, changed_reason from ${sql.table(`${r.name}_history`)}
      where id = ${row.id} and state = ${row.state} and changed_at = ${enteredAt(row)}::timestamptz and changed_action = any(${steps}) order by version limit 1`.execute(
      tx,
    )
  ).rows[0]
  if (!found?.changed_reason) return null
  const names = await seeingAll(world, tx, actor, () => namesOf(world, tx, 'person', [found.changed_by]))
  return {
    title: r.transitions[found.changed_action]?.title ?? found.changed_action,
    at: found.changed_at,
    by: names.get(found.changed_by) ?? '系统',
    reason: found.changed_reason,
  }
}
