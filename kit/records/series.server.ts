import { sql } from 'kysely'
import { stepSchema } from '#kit/derive/schema.ts'
import { applyStep, type Row } from '#kit/register/apply.ts'
import { type AnyRegister, transitionOf } from '#kit/register/define.ts'
import { ofKind } from '#kit/register/kinds.ts'
import type { Actor, GateContext, Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { World } from './world.server.ts'
import type { Passed } from './engine.server.ts'
import { parse, storeForm } from './input.server.ts'
import { deedOf, knownOf, madeFrom } from './made.server.ts'
import { demandPost, demandUnlike } from './permission.server.ts'
import { selectList } from './rows.server.ts'

type Input = Record<string, unknown>
/** Rows that their gates let pass, to be written together: first versions, or the next of those before. */
export type Series = { readonly before: readonly Row[] | null; readonly passed: readonly Passed[] }
/** Runs the gates of a record's step. */
export type Guard = (context: Omit<GateContext, 'tx' | 'actor' | 'books'>) => Promise<Passed>

/**
 * New records of one register, each by the same validation, checks and gates as a single one, but references asked together.
 * @throws Refusal as for a single record; the first that cannot be made refuses them all
 */
export async function createSeries(world: World, tx: Tx, actor: Actor, r: AnyRegister, inputs: readonly Input[], at: string, guard: Guard): Promise<Series> {
  const known = { ids: await knownOf(tx, r, inputs) }
  const passed: Passed[] = []
  for (const input of inputs)
    passed.push(await guard({ before: null, after: await madeFrom(world, tx, actor, r, input, at, known), action: 'create', at, reason: null }))
  return { before: null, passed }
}

/**
 * One step of many records, each by the same rules as a single one. Rows are locked in the order of their ids, so that two
 * series do not wait for each other.
 * @throws Refusal as for a single record; the first that cannot take the step refuses them all
 */
export async function stepSeries(
  world: World,
  tx: Tx,
  actor: Actor,
  r: AnyRegister,
  ids: readonly string[],
  name: string,
  body: Input,
  at: string,
  guard: Guard,
): Promise<Series> {
  const t = transitionOf(r, name)
  if (!t) throw new Refusal(404, 'transition_unknown', `${r.title}没有“${name}”这一步`)
  const { reason, ...wire } = parse<Input>(r, stepSchema(r, name), body)
  const fields = await storeForm(world, tx, r, wire)
  const wanted = [...new Set(ids)]
  const found = await sql<Row>`select ${selectList(r)} from ${sql.table(r.name)} r where r.id = any(${wanted}::uuid[]) order by r.id for update`.execute(tx)
  if (found.rows.length !== wanted.length) throw new Refusal(404, 'record_not_found', `有${wanted.length - found.rows.length}条${r.title}没有找到`)
  const passed: Passed[] = []
  for (const before of found.rows) {
    const deed = deedOf(actor, demandPost(world, actor, ofKind(r, t.by, before), before.division, t.title), at, reason)
    if (t.unlike) await demandUnlike(tx, r, t, before, actor)
    passed.push(await guard({ before, after: applyStep(r, before, name, fields, deed), action: name, at, reason: deed.reason ?? null }))
  }
  return { before: found.rows, passed }
}
