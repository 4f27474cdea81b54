import { type RawBuilder, sql } from 'kysely'
import { type Column, columnsOf } from '#kit/derive/columns.ts'
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
/** Runs the gates of a record's step. */
export type Guard = (context: Omit<GateContext, 'tx' | 'actor' | 'books'>) => Promise<Passed>

const ROWS_A_STATEMENT = 2000

const isGeometry = (c: Column): boolean => c.type.startsWith('geometry')
const names = (columns: readonly Column[]): RawBuilder<unknown> => sql.join(columns.map((c) => sql.ref(c.name)))

/** The rows as a recordset, so that one statement carries thousands; geometry travels as GeoJSON. */
const recordset = (columns: readonly Column[], rows: readonly Row[]): RawBuilder<unknown> =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as s(${sql.join(columns.map((c) => sql`${sql.ref(c.name)} ${sql.raw(isGeometry(c) ? 'jsonb' : c.type)}`))})`

const sent = (c: Column): RawBuilder<unknown> =>
  (isGeometry(c) ? sql`ST_SetSRID(ST_GeomFromGeoJSON(${sql.ref(`s.${c.name}`)}), 4490)` : sql`${sql.ref(`s.${c.name}`)}`)

async function inParts(r: AnyRegister, rows: readonly Row[], write: (part: readonly Row[]) => RawBuilder<unknown>, tx: Tx): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const part = rows.slice(from, from + ROWS_A_STATEMENT)
    const answer = await write(part).execute(tx)
    if (Number(answer.numAffectedRows ?? 0) !== part.length) throw new Refusal(409, 'not_written', `${r.title}没有全部写入，请刷新后重试`)
  }
}

/**
 * New records of one register, each by the same validation, checks and gates as a single one, but references asked and rows
 * written together.
 * @throws Refusal as for a single record; the first that cannot be made refuses them all
 */
export async function createSeries(world: World, tx: Tx, actor: Actor, r: AnyRegister, inputs: readonly Input[], at: string, guard: Guard): Promise<readonly Passed[]> {
  const known = { ids: await knownOf(tx, r, inputs) }
  const passed: Passed[] = []
  for (const input of inputs) passed.push(await guard({ before: null, after: await madeFrom(world, tx, actor, r, input, at, known), action: 'create', at, reason: null }))
  await insertRows(tx, r, passed.map((p) => p.row))
  return passed
}

/** Writes first versions, thousands a statement. */
export async function insertRows(tx: Tx, r: AnyRegister, rows: readonly Row[]): Promise<void> {
  const columns = columnsOf(r).filter((c) => !c.generated)
  await inParts(r, rows, (part) => sql`insert into ${sql.table(r.name)} (${names(columns)}) select ${sql.join(columns.map(sent))} from ${recordset(columns, part)}`, tx)
}

/**
 * One step of many records, each by the same rules as a single one. Rows are locked in the order of their ids, so that two
 * series do not wait for each other.
 * @throws Refusal as for a single record; the first that cannot take the step refuses them all
 */
export async function stepSeries(world: World, tx: Tx, actor: Actor, r: AnyRegister, ids: readonly string[], name: string, body: Input, at: string, guard: Guard): Promise<readonly Passed[]> {
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
  await writeNext(r, found.rows, passed.map((p) => p.row), tx)
  return passed
}

async function writeNext(r: AnyRegister, before: readonly Row[], after: readonly Row[], tx: Tx): Promise<void> {
  const all = columnsOf(r).filter((c) => !c.generated)
  const changed = all.filter((c) => after.some((row, i) => JSON.stringify(row[c.name]) !== JSON.stringify(before[i]?.[c.name])))
  const carried = all.filter((c) => c.name === 'id' || changed.includes(c))
  await inParts(r, after, (part) => sql`update ${sql.table(r.name)} r set ${sql.join(changed.map((c) => sql`${sql.ref(c.name)} = ${sent(c)}`))}
    from ${recordset(carried, part)} where r.id = s.id and r.version = s.version - 1`, tx)
}
