import { beijingInstant } from '#kit/calendar/date.ts'
import { stepSchema } from '#kit/derive/schema.ts'
import { judgeStep, laidOver, type Row, unsaid } from '#kit/register/apply.ts'
import { type AnyRegister, transitionOf } from '#kit/register/define.ts'
import { ofKind } from '#kit/register/kinds.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Transition } from '#kit/register/transition.ts'
import type { Actor, Effect, Tx } from '#kit/room/gate.server.ts'
import { apart } from '#kit/store/transaction.server.ts'
import { asTried, seeingAll } from './acting.server.ts'
import { type Booked, bookings, demandRow, demandVersion, gatesOn, keep } from './engine.server.ts'
import { parse, storeForm } from './input.server.ts'
import { deedOf } from './made.server.ts'
import { demandPost, demandUnlike } from './permission.server.ts'
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
class Refusals {
  readonly all: Refusal[] = []

  add(refusal: Refusal): void {
    const own = unsaid(refusal, this.all)
    if (own) this.all.push(own)
  }

  /** What `run` answers, or undefined when it refused; that part of the transaction is then undone. */
  async of<T>(tx: Tx, run: () => Promise<T> | T): Promise<T | undefined> {
    try {
      return await apart(tx, async () => run())
    } catch (error) {
      if (error instanceof Refusal) this.add(error)
      // what rests on a field that is missing or wrong may fail in any way, and says nothing
      else if (this.all.length === 0) throw error
      return undefined
    }
  }
}

/** The part of a body that is right; the rest is refused field by field. */
async function rightPart(tx: Tx, r: AnyRegister, name: string, body: Input, told: Refusals): Promise<Input> {
  const schema = stepSchema(r, name)
  const whole = await told.of(tx, () => parse<Input>(r, schema, body))
  if (whole) return whole
  const wrong = new Set(told.all.flatMap((refusal) => refusal.errors.map((e) => e.field.split('.')[0])))
  return parse<Input>(r, schema, Object.fromEntries(Object.entries(body).filter(([field]) => !wrong.has(field))))
}

async function storedPart(world: World, tx: Tx, r: AnyRegister, wire: Input, told: Refusals): Promise<Input> {
  const fields: Input = {}
  for (const [field, value] of Object.entries(wire)) Object.assign(fields, await told.of(tx, () => storeForm(world, tx, r, { [field]: value })))
  return fields
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
  const t = transitionOf(r, name)
  if (!t) throw new Refusal(404, 'transition_unknown', `${r.title}没有“${name}”这一步`)
  const before = await demandRow(tx, r, id)
  const told = new Refusals()
  const refused = (): Trial => ({ refusals: told.all, effects: [], choices: {} })
  const post = await told.of(tx, () => demandPost(world, actor, ofKind(r, t.by, before), before.division, t.title))
  if (!post) return refused()
  await told.of(tx, () => demandVersion(before, version))
  await told.of(tx, () => demandUnlike(tx, r, t, before, actor))
  const { reason, ...wire } = await rightPart(tx, r, name, body, told)
  const fields = await storedPart(world, tx, r, wire, told)
  const at = beijingInstant(Date.now())
  const deed = deedOf(actor, post, at, reason)
  const judged = await told.of(tx, () => judgeStep(r, before, name, fields, deed))
  if (!judged) return refused()
  for (const refusal of judged.refusals) told.add(refusal)
  const step = { tx, before, action: name, at }
  const { books, entries, booked } = bookings(world, tx)
  const effects = await seeingAll(world, tx, actor, async () => {
    let after: Row = judged.row
    for (const g of gatesOn(world, r, name))
      after = laidOver(r, after, (await told.of(tx, () => g.run({ ...step, after, actor, reason: deed.reason ?? null, books }))) ?? {})
    judged.row = after
    const found: Effect[] = []
    for (const f of world.foretold.filter((one) => one.register === r.name && one.on.includes(name)))
      found.push(...((await told.of(tx, () => f.run({ ...step, after }))) ?? []))
    return found
  })
  // what is booked, and what the database itself proves, is found out by writing it
  if (told.all.length === 0) await told.of(tx, () => keep(world, tx, actor, r, { before: [before], passed: [{ row: judged.row, entries }] }))
  return { refusals: told.all, effects: summed([...effects, ...booked.map(bookedEffect)]), choices: narrowed(t, judged.row) }
}
