import { beijingInstant } from '#kit/calendar/date.ts'
import { type Row, unsaid } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Transition } from '#kit/register/transition.ts'
import type { Actor, Effect, Tx } from '#kit/room/gate.server.ts'
import { apart } from '#kit/store/transaction.server.ts'
import { asTried, seeingAll } from './acting.server.ts'
import { askCreate, type Asking, askStep, type Booked, keepCreated, keepStep, type Passed } from './engine.server.ts'
import { partRefused } from './refused.server.ts'
import type { World } from './world.server.ts'

type Input = Record<string, unknown>

/** All that would refuse a step, and what it would set in motion. */
export type Trial = {
  readonly refusals: readonly Refusal[]
  readonly effects: readonly Effect[]
  /** Fields whose choices are fewer by what is chosen in others. */
  readonly choices: Readonly<Record<string, readonly string[]>>
}

/** Collects refusals instead of throwing the first; what one of them already says of a field is not said again. */
class Refusals implements Asking {
  readonly all: Refusal[] = []
  readonly #tx: Tx

  constructor(tx: Tx) {
    this.#tx = tx
  }

  add = (refusal: Refusal): void => {
    const own = unsaid(refusal, this.all)
    if (own) this.all.push(own)
  }

  told = (): ReadonlySet<string> => new Set(this.all.flatMap((refusal) => refusal.errors.map((e) => e.field.split('.')[0] ?? '')))

  /** What `run` answers, or undefined when it refused; that part of the transaction is then undone. */
  of = async <T>(run: () => Promise<T> | T): Promise<T | undefined> => {
    try {
      return await apart(this.#tx, async () => run())
    } catch (error) {
      const refusal = partRefused(error)
      // what rests on a field that is missing or wrong may fail in any way, and says nothing
      if (refusal && (error instanceof Refusal || this.all.length === 0)) this.add(refusal)
      else if (this.all.length === 0) throw error
      return undefined
    }
  }
}

const bookedEffect = ({ register, action, count }: Booked): Effect => ({
  text: `条“${register.title}”随之${register.transitions[action]?.title ?? '登记'}`,
  count,
})

const narrowed = (t: Transition, after: Row): Record<string, readonly string[]> =>
  Object.fromEntries(
    Object.entries(t.narrows ?? {}).flatMap(([field, left]) => {
      const choices = left?.(after)
      return choices ? [[field, choices]] : []
    }),
  )

/** Counts of the same words are one. */
function summed(effects: readonly Effect[]): Effect[] {
  const counts = new Map<string, number>()
  for (const { text, count } of effects) counts.set(text, (counts.get(text) ?? 0) + count)
  return [...counts].filter(([, count]) => count > 0).map(([text, count]) => ({ text, count }))
}

/**
 * Asks whether a step could be taken, without taking it: everything happens as in the step, in a transaction that is not kept.
 * Whoever may not take it at all is told only that.
 * @throws Refusal 404 where there is no such record or step
 */
export const tryStep = (world: World, actor: Actor, r: AnyRegister, id: string, name: string, body: Input, version?: number): Promise<Trial> =>
  asTried(world, actor, (tx) => trial(world, tx, actor, r, id, name, body, version))

async function trial(world: World, tx: Tx, actor: Actor, r: AnyRegister, id: string, name: string, body: Input, version?: number): Promise<Trial> {
  const told = new Refusals(tx)
  const asked = await askStep(world, tx, actor, r, id, name, body, version === undefined ? {} : { version }, told)
  if (!asked) return { refusals: told.all, effects: [], choices: {} }
  const { before, at, transition, passed } = asked
  const outcome = await outcomeOf(world, tx, actor, r, { before, action: name, at, passed }, told, () => keepStep(world, tx, actor, r, asked))
  return { ...outcome, choices: narrowed(transition, passed.row) }
}

type Tried = { readonly before: Row | null; readonly action: string; readonly at: string; readonly passed: Passed }

/** What would refuse what its gates let pass, and what it would do to others: written, since what is booked and what the database proves shows only so. */
async function outcomeOf(
  world: World,
  tx: Tx,
  actor: Actor,
  r: AnyRegister,
  { before, action, at, passed }: Tried,
  told: Refusals,
  write: () => Promise<void>,
): Promise<Pick<Trial, 'refusals' | 'effects'>> {
  const effects = await seeingAll(world, tx, actor, async () => {
    const found: Effect[] = []
    for (const f of world.foretold.filter((one) => one.register === r.name && one.on.includes(action)))
      found.push(...((await told.of(() => f.run({ tx, before, action, at, after: passed.row }))) ?? []))
    return found
  })
  if (told.all.length === 0) await told.of(write)
  return { refusals: told.all, effects: summed([...effects, ...passed.booked.map(bookedEffect)]) }
}

/** {@link tryStep} of a new record: what would refuse it as it stands, and what it would set in motion. */
export const tryCreate = (world: World, actor: Actor, r: AnyRegister, body: Input): Promise<Trial> =>
  asTried(world, actor, async (tx) => {
    const told = new Refusals(tx)
    const at = beijingInstant(Date.now())
    const passed = await askCreate(world, tx, actor, r, body, at, told)
    if (!passed) return { refusals: told.all, effects: [], choices: {} }
    const tried = { before: null, action: 'create', at, passed }
    return { ...(await outcomeOf(world, tx, actor, r, tried, told, () => keepCreated(world, tx, actor, r, passed))), choices: {} }
  })
