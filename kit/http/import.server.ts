import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beijingInstant } from '../calendar/date.ts'
import { creationSchema } from '../derive/schema.ts'
import type { PlacedFile, PlacedRow } from '../gis/import/feature-file.ts'
import { geometryField, type Mapping, wireValue } from '../gis/import/mapping.ts'
import { boundsOf, type Bounds, type Position } from '../gis/geojson.ts'
import { breathing } from './breath.server.ts'
import { refusalOf } from './problem.server.ts'
import { applyCreate } from '../register/apply.ts'
import type { AnyRegister } from '../register/define.ts'
import type { Actor, Tx } from '../register/gate.server.ts'
import { as } from '../store/acting.server.ts'
import { lostToAnother } from '../store/repeat.server.ts'
import type { World } from '../store/world.server.ts'
import { createRecord } from '../store/records/engine.server.ts'
import { parse } from '../store/records/input.server.ts'
import { demandPost } from '../store/records/permission.server.ts'

export type ImportOrder = { readonly register: AnyRegister; readonly file: PlacedFile; readonly mapping: Mapping; /** Code for rows that name none. */ readonly division?: string }
/** Why a line of the file was not taken. */
export type LineReason = { readonly line: number; readonly code: string; readonly message: string }
type Body = Record<string, unknown>
export type ImportRow = { readonly line: number; readonly body: Body } | LineReason

/** An id that the content alone decides: the same line of the same or another file is the same record. */
function contentId(register: string, body: Body): string {
  const hex = createHash('sha256').update(JSON.stringify([register, Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1))])).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function bodyOf({ register: r, mapping, division }: ImportOrder, { properties, geometry }: PlacedRow): Body {
  const values = Object.entries(mapping).flatMap(([name, column]): [string, unknown][] => {
    const value = wireValue(r.fields[name], properties[column] ?? null)
    return value === undefined ? [] : [[name, name === 'belongs_to_year' ? Number(value) : value]]
  })
  const field = geometryField(r)
  const drawn = field && geometry ? { [field.name]: geometry } : {}
  return { ...(division ? { division } : {}), ...Object.fromEntries(values), ...drawn }
}

/** The lines of a file as records to be, in order; faults are told by line. */
async function importRows(order: ImportOrder): Promise<ImportRow[]> {
  const [rows, breath]: [ImportRow[], () => Promise<void> | undefined] = [[], breathing()]
  for (const row of order.file.rows) {
    await breath()
    if (row.fault) { rows.push({ line: row.line, ...row.fault }); continue }
    const body = bodyOf(order, row)
    rows.push({ line: row.line, body: { id: contentId(order.register.name, body), ...body } })
  }
  return rows
}

/** Why a line is not taken. @throws what is no refusal, and what only met another transaction: the batch is repeated whole */
function reasonOf(line: number, error: unknown): LineReason {
  const refusal = lostToAnother(error) ? undefined : refusalOf(error)
  if (!refusal) throw error
  return { line, code: refusal.code, message: refusal.message }
}

async function present(tx: Tx, r: AnyRegister, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(r.name)} where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Set(rows.map((row) => row.id))
}

export type ImportPreview = { readonly total: number; readonly ready: number; readonly already: number; readonly refused: readonly LineReason[]; readonly bbox: Bounds | null; readonly sample: readonly Body[] }

const positions = (value: unknown): Position[] => (Array.isArray(value) ? (typeof value[0] === 'number' ? [value as unknown as Position] : value.flatMap(positions)) : [])

/** What an import would do, as far as can be told without writing: gates are asked when it is done. */
export async function previewImport(world: World, tx: Tx, actor: Actor, order: ImportOrder): Promise<ImportPreview> {
  const { register: r } = order
  const rows = await importRows(order)
  const at = beijingInstant(Date.now())
  const ready: Body[] = []
  const refused: LineReason[] = []
  const breath = breathing()
  for (const row of rows) {
    await breath()
    if (!('body' in row)) { refused.push(row); continue }
    try {
      const { division, id, state, belongs_to_year, ...fields } = parse<Body>(r, creationSchema(r), row.body)
      const place = world.divisions.byCode(String(division))
      if (place) demandPost(world, actor, r.access.create, place.id, `登记${r.title}`)
      if (place) applyCreate(r, { id: String(id), division: place.id, state: state as string | undefined, belongs_to_year: belongs_to_year as number | undefined }, fields, { at, by: actor.id })
      if (place) ready.push(row.body)
      else refused.push({ line: row.line, code: 'division_unknown', message: `没有代码为 ${String(division)} 的行政区划` })
    } catch (error) {
      refused.push(reasonOf(row.line, error))
    }
  }
  const there = await present(tx, r, ready.map((body) => String(body['id'])))
  const corners: Position[] = []
  for (const body of ready) {
    await breath()
    for (const corner of positions((body[geometryField(r)?.name ?? ''] as { coordinates?: unknown } | undefined)?.coordinates)) corners.push(corner)
  }
  return { total: rows.length, ready: ready.length - there.size, already: there.size, refused, bbox: corners.length > 0 ? boundsOf(corners) : null, sample: ready.slice(0, 3) }
}

export type ImportResult = { readonly total: number; readonly accepted: number; readonly already: number; readonly refused: readonly LineReason[] }

/** One line behind a savepoint: refused, it leaves the others of its batch as they are. */
async function takeLine(world: World, tx: Tx, actor: Actor, r: AnyRegister, row: { line: number; body: Body }): Promise<LineReason | null> {
  await sql`savepoint line`.execute(tx)
  try {
    await createRecord(world, tx, actor, r, row.body)
    await sql`release savepoint line`.execute(tx)
    return null
  } catch (error) {
    const reason = reasonOf(row.line, error)
    await sql`rollback to savepoint line`.execute(tx)
    return reason
  }
}

/**
 * Takes the lines in through the same engine as single records, `size` a transaction. What was taken stays whatever follows;
 * what is there already is counted, not doubled. `told` hears how far it is.
 */
export async function commitImport(world: World, actor: Actor, order: ImportOrder, told: (done: number, total: number) => Promise<void> = async () => {}, size = 100): Promise<ImportResult> {
  const { register: r } = order
  const rows = await importRows(order)
  const refused = rows.filter((row): row is LineReason => !('body' in row))
  const ready = rows.filter((row): row is Exclude<ImportRow, LineReason> => 'body' in row)
  let [accepted, already] = [0, 0]
  for (let from = 0; from < ready.length; from += size) {
    const batch = ready.slice(from, from + size)
    await as(world, actor, async (tx) => {
      const there = await present(tx, r, batch.map((row) => String(row.body['id'])))
      for (const row of batch) {
        const id = String(row.body['id'])
        if (there.has(id)) { already++; continue }
        const reason = await takeLine(world, tx, actor, r, row)
        if (reason) { refused.push(reason); continue }
        accepted++
        there.add(id)
      }
    })
    await told(Math.min(from + size, ready.length), rows.length)
  }
  return { total: rows.length, accepted, already, refused: refused.sort((a, b) => a.line - b.line) }
}
