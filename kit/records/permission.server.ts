import type { Row } from '#kit/register/apply.ts'
import { type AnyRegister, fromStates, startStates, transitionFields } from '#kit/register/define.ts'
import { beijingInstant } from '#kit/calendar/date.ts'
import { ofKind } from '#kit/register/kinds.ts'
import type { Actor, Books, HeldPost, Tx } from '#kit/room/gate.server.ts'
import { sql } from 'kysely'
import { objected, Refusal } from '#kit/register/refusal.ts'
import type { Transition } from '#kit/register/transition.ts'
import { seeingAll } from './acting.server.ts'
import type { OpenTransition } from '#kit/wire/records.ts'
import type { World } from './world.server.ts'

/** The post by which the actor may do something at a place, or undefined: denied unless granted. */
export const postFor = (world: World, actor: Actor, roles: readonly string[], division: string): HeldPost | undefined =>
  actor.posts.find((p) => roles.includes(p.role) && (p.root || world.divisions.within(division, p.division)))

/** Whether any of the actor's posts could ever do it, wherever. */
export const holdsRole = (actor: Actor, roles: readonly string[]): boolean => actor.posts.some((p) => roles.includes(p.role))

export function mayRead(r: AnyRegister, actor: Actor): boolean {
  const { read } = r.access
  if (actor.posts.some((p) => p.role === 'system')) return true
  return typeof read === 'string' ? actor.posts.length > 0 : holdsRole(actor, read)
}

/** @throws Refusal 403 when no post of the actor allows it there. */
export function demandPost(world: World, actor: Actor, roles: readonly string[], division: string, deed: string): HeldPost {
  const post = postFor(world, actor, roles, division)
  if (post) return post
  const elsewhere = holdsRole(actor, roles)
  throw new Refusal(403, elsewhere ? 'outside_area' : 'role_missing', elsewhere ? `“${deed}”不在您岗位的管辖范围内` : `您的岗位不能“${deed}”`)
}

/** @throws Refusal 403 when the record is about the actor himself and must be another's to write. */
export function demandNotOwn(r: AnyRegister, row: Row, actor: Actor): void {
  const { never_own } = r.access
  if (never_own === undefined || row[never_own] !== actor.id) return
  throw new Refusal(403, 'own_record', `不能给本人登记或修改${r.title}，请由他人办理`, [{ field: never_own, code: 'own_record', message: '不能是本人' }])
}

/** Who last did a step on a record. */
async function lastDoer(tx: Tx, r: AnyRegister, id: string, step: string): Promise<string | undefined> {
  const answer = await sql<{ changed_by: string }>`select changed_by from ${sql.table(`${r.name}_history`)}
    where id = ${id} and changed_action = ${step} order by version desc limit 1`.execute(tx)
  return answer.rows[0]?.changed_by
}

/** @throws Refusal 409 when the actor is the one who did a step that must be another's. */
export async function demandUnlike(tx: Tx, r: AnyRegister, t: Transition, row: Row, actor: Actor): Promise<void> {
  for (const step of typeof t.unlike === 'string' ? [t.unlike] : (t.unlike ?? [])) {
    const doer = step === 'create' ? row.created_by : await lastDoer(tx, r, row.id, step)
    if (doer !== actor.id) continue
    const title = r.transitions[step]?.title ?? '登记'
    throw new Refusal(409, 'same_person', `“${t.title}”不能由办理“${title}”的同一人办理`)
  }
}

/** A gate that judges ahead books nothing. */
const noBooks: Books = { create: () => {}, step: () => {}, createAll: () => {}, stepAll: () => {} }

/** The steps that lead from the record's state, each with whether this actor may take it now, and why not. */
export async function openSteps(world: World, tx: Tx, r: AnyRegister, row: Row, actor: Actor, whole = true): Promise<OpenTransition[]> {
  const steps: OpenTransition[] = []
  for (const [name, t] of Object.entries(r.transitions)) {
    if (!fromStates(t).includes(row.state) || t.by.every((role) => role === 'system')) continue
    steps.push({ name, title: t.title, ...(await verdict(world, tx, r, name, t, row, actor, whole)) })
  }
  return steps
}

/** What the step's own check and the gates that judge ahead say of the record as it stands. */
async function foreseen(world: World, tx: Tx, r: AnyRegister, name: string, t: Transition, row: Row, actor: Actor, post: HeldPost): Promise<Refusal | null> {
  const gates = world.gates.filter((g) => g.ahead && g.register === r.name && g.on.includes(name))
  const at = beijingInstant(Date.now())
  const after = { ...row, state: t.to ?? row.state, changed_action: name, changed_by: actor.id, changed_post: post.id }
  // A step that fills nothing cannot mend what its own check objects to.
  const objection = transitionFields(t).length === 0 ? t.check?.({ before: row, after, at }) : null
  if (objection) return objected(objection)
  if (gates.length === 0) return null
  return seeingAll(world, tx, actor, async () => {
    for (const g of gates) {
      try {
        await g.run({ tx, before: row, after, action: name, actor, at, reason: null, books: noBooks })
      } catch (error) {
        if (error instanceof Refusal) return error
        throw error
      }
    }
    return null
  })
}

async function verdict(
  world: World,
  tx: Tx,
  r: AnyRegister,
  name: string,
  t: Transition,
  row: Row,
  actor: Actor,
  whole: boolean,
): Promise<Omit<OpenTransition, 'name' | 'title'>> {
  try {
    const post = demandPost(world, actor, ofKind(r, t.by, row), row.division, t.title)
    if (whole && t.unlike) await demandUnlike(tx, r, t, row, actor)
    const refusal = whole ? await foreseen(world, tx, r, name, t, row, actor, post) : null
    return refusal ? { allowed: false, code: refusal.code, reason: refusal.message } : { allowed: true }
  } catch (error) {
    if (error instanceof Refusal) return { allowed: false, code: error.code, reason: error.message }
    throw error
  }
}

export const mayUpdate = (world: World, r: AnyRegister, row: Row, actor: Actor): boolean =>
  r.access.update !== undefined &&
  (r.access.update.in ?? startStates(r)).includes(row.state) &&
  (r.access.never_own === undefined || row[r.access.never_own] !== actor.id) &&
  postFor(world, actor, ofKind(r, r.access.update.by, row), row.division) !== undefined
