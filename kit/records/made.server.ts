import { sql } from 'kysely'
import { creationSchema } from '#kit/derive/schema.ts'
import { applyCreate, type Deed, type Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, HeldPost, Tx } from '#kit/room/gate.server.ts'
import { ofKind } from '#kit/register/kinds.ts'
import { isId, newId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { World } from './world.server.ts'
import { type Known, parse, storeForm } from './input.server.ts'
import { demandPost } from './permission.server.ts'

type Input = Record<string, unknown>

/** By which post, when and with what somebody does something. */
export const deedOf = (actor: Actor, post: HeldPost, at: string, reason: unknown): Deed => ({
  at,
  by: actor.id,
  post: post.id,
  device: actor.device ?? null,
  reason: typeof reason === 'string' && reason !== '' ? reason : null,
})

/**
 * The first version of a record from its wire form, not written yet and not asked of any gate: right, place, fields, references
 * and files proven. @throws Refusal 403, 422
 */
export async function madeFrom(world: World, tx: Tx, actor: Actor, r: AnyRegister, body: unknown, at: string, known?: Known): Promise<Row> {
  const { id: given, division: code, state, belongs_to_year, ...wire } = parse<Input>(r, creationSchema(r), body)
  const id = (given as string | undefined) ?? newId()
  const division = world.divisions.byCode(String(code))
  if (!division)
    throw new Refusal(422, 'division_unknown', `没有代码为 ${code} 的行政区划`, [{ field: 'division', code: 'division_unknown', message: '没有这个行政区划' }])
  const post = demandPost(world, actor, ofKind(r, r.access.create, wire), division.id, `登记${r.title}`)
  const fields = await storeForm(world, tx, r, wire, known)
  // A division lies in itself.
  const head = {
    id,
    division: r.name === 'division' ? id : division.id,
    state: state as string | undefined,
    belongs_to_year: belongs_to_year as number | undefined,
  }
  return applyCreate(r, head, fields, deedOf(actor, post, at, null))
}

/** Which of the records that the inputs refer to are there, asked once a register. */
export async function knownOf(tx: Tx, r: AnyRegister, inputs: readonly Input[]): Promise<ReadonlySet<string>> {
  const wanted = new Map<string, Set<string>>()
  for (const [name, field] of Object.entries(r.fields)) {
    if (field.kind !== 'reference' && field.kind !== 'links') continue
    const ids = inputs.flatMap((i) => [i[name] ?? []].flat().map(String)).filter((id) => isId(id))
    wanted.set(field.register, new Set([...(wanted.get(field.register) ?? []), ...ids]))
  }
  const known = new Set<string>()
  for (const [register, ids] of wanted) {
    if (ids.size === 0) continue
    const answer = await sql<{ id: string }>`select id from ${sql.table(register)} where id = any(${[...ids]}::uuid[])`.execute(tx)
    for (const { id } of answer.rows) known.add(id)
  }
  return known
}
