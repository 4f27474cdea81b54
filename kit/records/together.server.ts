import type { Row } from '#kit/register/apply.ts'
import { type AnyRegister, transitionOf } from '#kit/register/define.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { apart } from '#kit/store/transaction.server.ts'
import { stepRecord } from './engine.server.ts'
import { demandRefused } from './refused.server.ts'
import type { World } from './world.server.ts'

type Input = Record<string, unknown>
/** A record that is to take the step, with what is its own beside what all are given. */
export type One = { readonly id: string; readonly version?: number; readonly fields?: Input }
export type Together = { readonly done: readonly Row[]; readonly refused: readonly { readonly id: string; readonly refusal: Refusal }[] }

/**
 * One step of many records, each by itself: what is refused is told, and the rest is done. In the order of their ids, so that two
 * who do it at once do not wait for each other.
 * @throws Refusal 404 where there is no such step
 */
export async function stepTogether(
  world: World,
  tx: Tx,
  actor: Actor,
  r: AnyRegister,
  name: string,
  given: { readonly records: readonly One[]; readonly fields: Input },
): Promise<Together> {
  if (!transitionOf(r, name)) throw new Refusal(404, 'transition_unknown', `${r.title}没有“${name}”这一步`)
  const done: Row[] = []
  const refused: { id: string; refusal: Refusal }[] = []
  for (const one of given.records.toSorted((a, b) => a.id.localeCompare(b.id))) {
    try {
      const body = { ...given.fields, ...one.fields }
      done.push(await apart(tx, () => stepRecord(world, tx, actor, r, one.id, name, body, one.version === undefined ? {} : { version: one.version })))
    } catch (error) {
      refused.push({ id: one.id, refusal: demandRefused(error) })
    }
  }
  return { done, refused }
}
