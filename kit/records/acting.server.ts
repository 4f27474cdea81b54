import { sql } from 'kysely'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { type Moment, standFrom, standingIn, transactionOn, triedOn } from '#kit/store/transaction.server.ts'
import type { World } from './world.server.ts'

/** Acts where no person does: clocks, jobs, seeds. */
export const systemId = '00000000-0000-7000-8000-000000000000'

export const systemActor = (world: World): Actor => ({
  id: systemId,
  name: '系统',
  posts: [{ id: null, role: 'system', division: world.divisions.root().id, root: true }],
})

/** The same person with the rights of the system, in the name of one of their posts: what is not the person's own choice but follows from it. */
export const bookkeeper = (world: World, actor: Actor, post: string | null = actor.posts[0]?.id ?? null): Actor => ({
  ...actor,
  posts: [{ id: post, role: 'system', division: world.divisions.root().id, root: true }],
})

const grantsOf = (actor: Actor): string => JSON.stringify(actor.posts.map((p) => ({ role: p.role, division: p.division, root: p.root })))

/** Puts the actor's grants on the transaction; row-level security answers by them, and by nothing else. */
export const actAs = (tx: Tx, actor: Actor): Promise<void> => {
  const grants = grantsOf(actor)
  const set = sql`select set_config('role', 'siku_app', true), set_config('siku.grants', ${grants}, true), set_config('siku.actor', ${actor.id}, true)`
  return standFrom(tx, { name: nameOf(actor), statement: set.compile(tx) })
}
const nameOf = (actor: Actor): string => `${actor.id} ${grantsOf(actor)}`

/** What must be made anew once a transaction is kept: the index of divisions, or the work of the outbox. */
export type Stirred = 'divisions' | 'outbox'
const stirred = new WeakMap<Tx, Set<Stirred>>()

/** Says within a transaction what it stirs. */
export const stir = (tx: Tx, what: Stirred): void => {
  stirred.set(tx, (stirred.get(tx) ?? new Set<Stirred>()).add(what))
}

/**
 * One request, one promise, one transaction, under the actor's grants. What lost to another transaction is repeated;
 * what it stirred is seen to once it is kept.
 */
export async function as<T>(world: World, actor: Actor, run: (tx: Tx) => Promise<T>, moment: Moment = 'each statement'): Promise<T> {
  const kept = await transactionOn(
    world.db,
    async (tx) => {
      await actAs(tx, actor)
      return { answer: await run(tx), stirred: stirred.get(tx) }
    },
    moment,
  )
  if (kept.stirred?.has('divisions')) await world.divisions.reload()
  if (kept.stirred?.has('outbox')) world.kick()
  return kept.answer
}

/** {@link as}, but nothing of it is kept, and nothing follows. */
export const asTried = <T>(world: World, actor: Actor, run: (tx: Tx) => Promise<T>): Promise<T> =>
  triedOn(world.db, async (tx) => {
    await actAs(tx, actor)
    return run(tx)
  })

/** Runs a part of the transaction seeing everything, then gives the actor's grants back; within such a part it is that part. */
export async function seeingAll<T>(world: World, tx: Tx, actor: Actor, run: () => Promise<T>): Promise<T> {
  const system = systemActor(world)
  if (standingIn(tx) === nameOf(system)) return run()
  await actAs(tx, system)
  const answer = await run()
  await actAs(tx, actor)
  return answer
}

/** The other way about: runs a part of a transaction that sees everything as the actor sees it. */
export async function seeingOwn<T>(world: World, tx: Tx, actor: Actor, run: () => Promise<T>): Promise<T> {
  await actAs(tx, actor)
  const answer = await run()
  await actAs(tx, systemActor(world))
  return answer
}
