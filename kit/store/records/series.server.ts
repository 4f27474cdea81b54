import { type RawBuilder, sql } from 'kysely'
import { type Column, columnsOf } from '../../derive/columns.ts'
import { creationSchema, stepSchema } from '../../derive/schema.ts'
import { applyCreate, applyStep, type Deed, type Row } from '../../register/apply.ts'
import { type AnyRegister, transitionOf } from '../../register/define.ts'
import type { Actor, GateContext, Tx } from '../../register/gate.server.ts'
import { newId } from '../../register/id.ts'
import { Refusal } from '../../register/refusal.ts'
import type { World } from '../world.server.ts'
import type { Passed } from './engine.server.ts'
import { type Known, parse, storeForm } from './input.server.ts'
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

/** Which of the records that the inputs refer to are there, asked once a register. */
async function knownOf(tx: Tx, r: AnyRegister, inputs: readonly Input[]): Promise<Known> {
  const wanted = new Map<string, Set<string>>()
  for (const [name, field] of Object.entries(r.fields)) {
    if (field.kind !== 'reference' && field.kind !== 'links') continue
    const ids = inputs.flatMap((i) => [i[name] ?? []].flat().map(String))
    wanted.set(field.register, new Set([...(wanted.get(field.register) ?? []), ...ids]))
  }
  const known = new Set<string>()
  for (const [register, ids] of wanted) {
    const answer = await sql<{ id: string }>`select id from ${sql.table(register)} where id = any(${[...ids]}::uuid[])`.execute(tx)
    for (const { id } of answer.rows) known.add(id)
  }
  return known
}

const deedOf = (actor: Actor, at: string, reason: unknown): Deed =>
  ({ at, by: actor.id, post: actor.posts[0]?.id ?? null, device: actor.device ?? null, reason: typeof reason === 'string' && reason !== '' ? reason : null })

/**
 * New records of one register, each by the same validation, checks and gates as a single one, but references asked and rows
 * written together.
 * @throws Refusal as for a single record; the first that cannot be made refuses them all
 */
export async function createSeries(world: World, tx: Tx, actor: Actor, r: AnyRegister, inputs: readonly Input[], at: string, guard: Guard): Promise<readonly Passed[]> {
  const schema = creationSchema(r)
  const known = await knownOf(tx, r, inputs)
  const passed: Passed[] = []
  for (const input of inputs) {
    const { id, division: code, state, belongs_to_year, ...wire } = parse<Input>(r, schema, input)
    const division = world.divisions.byCode(String(code))
    if (!division) throw new Refusal(422, 'division_unknown', `没有代码为 ${code} 的行政区划`, [{ field: 'division', code: 'division_unknown', message: '没有这个行政区划' }])
    demandPost(world, actor, r.access.create, division.id, `登记${r.title}`)
    const head = { id: (id as string | undefined) ?? newId(), division: division.id, state: state as string | undefined, belongs_to_year: belongs_to_year as number | undefined }
    const made = applyCreate(r, head, await storeForm(world, tx, r, wire, known), deedOf(actor, at, null))
    passed.push(await guard({ before: null, after: made, action: 'create', at, reason: null }))
  }
  const columns = columnsOf(r).filter((c) => !c.generated)
  await inParts(r, passed.map((p) => p.row), (part) => sql`insert into ${sql.table(r.name)} (${names(columns)}) select ${sql.join(columns.map(sent))} from ${recordset(columns, part)}`, tx)
  return passed
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
  const deed = deedOf(actor, at, reason)
  const passed: Passed[] = []
  for (const before of found.rows) {
    demandPost(world, actor, t.by, before.division, t.title)
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
