import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beijingInstant } from '#kit/calendar/date.ts'
import type { PlacedFile, PlacedRow } from '#kit/files/feature-file.ts'
import { geometryField, type Mapping, wireValue } from '#kit/files/mapping.ts'
import { boundsOf, type Bounds, type Position } from '#kit/geometry/geojson.ts'
import { breathing } from '#kit/http/breath.server.ts'
import { refusalOf } from '#kit/http/problem.server.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { as } from './acting.server.ts'
import { lostToAnother } from '#kit/store/repeat.server.ts'
import type { World } from './world.server.ts'
import { createLines, type Line, readyLines } from './lines.server.ts'

export type ImportOrder = {
  readonly register: AnyRegister
  readonly file: PlacedFile
  readonly mapping: Mapping
  /** Code for rows that name none. */ readonly division?: string
}
/** Why a line of the file was not taken. */
export type LineReason = { readonly line: number; readonly code: string; readonly message: string }
type Body = Record<string, unknown>
export type ImportRow = Line | LineReason

/** An id that the content alone decides: the same line of the same or another file is the same record. */
function contentId(register: string, body: Body): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([register, Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex')
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
    if (row.fault) {
      rows.push({ line: row.line, ...row.fault })
      continue
    }
    const body = bodyOf(order, row)
    rows.push({ line: row.line, body: { id: contentId(order.register.name, body), ...body } })
  }
  return rows
}

/** Why a line is not taken. @throws what is no refusal, and what only met another transaction: the batch is repeated whole */
function reasonOf(line: number, error: unknown): LineReason {
  const refusal = lostToAnother(error) ? undefined : refusalOf(error)
  if (!refusal || refusal.status >= 500) throw error
  return { line, code: refusal.code, message: refusal.message }
}

async function present(tx: Tx, r: AnyRegister, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(r.name)} where id = any(${[...ids]}::uuid[])`.execute(tx)
  return new Set(rows.map((row) => row.id))
}

export type ImportPreview = {
  readonly total: number
  readonly ready: number
  readonly already: number
  readonly refused: readonly LineReason[]
  readonly bbox: Bounds | null
  readonly sample: readonly Body[]
}

const positions = (value: unknown): Position[] =>
  Array.isArray(value) ? (typeof value[0] === 'number' ? [value as unknown as Position] : value.flatMap(positions)) : []

/** What an import would do, by all that can be told without writing; gates are asked when it is done. */
export async function previewImport(world: World, tx: Tx, actor: Actor, order: ImportOrder): Promise<ImportPreview> {
  const { register: r } = order
  const rows = await importRows(order)
  const breath = breathing()
  const lines = rows.filter((row): row is Line => 'body' in row)
  const { ready, refused } = await readyLines(world, tx, actor, r, lines, beijingInstant(Date.now()), reasonOf, breath)
  const taken = new Set(ready.map(({ line }) => line))
  const bodies = lines.flatMap(({ line, body }) => (taken.has(line) ? [body] : []))
  const ids = new Set(bodies.map((body) => String(body['id'])))
  const there = await present(tx, r, [...ids])
  const corners: Position[] = []
  for (const body of bodies) {
    await breath()
    for (const corner of positions((body[geometryField(r)?.name ?? ''] as { coordinates?: unknown } | undefined)?.coordinates)) corners.push(corner)
  }
  return {
    total: rows.length,
    ready: ids.size - there.size,
    already: bodies.length - ids.size + there.size,
    refused: [...rows.filter((row): row is LineReason => !('body' in row)), ...refused].toSorted((a, b) => a.line - b.line),
    bbox: corners.length > 0 ? boundsOf(corners) : null,
    sample: bodies.slice(0, 3),
  }
}

export type ImportResult = { readonly total: number; readonly accepted: number; readonly already: number; readonly refused: readonly LineReason[] }

const BATCH = 100

/** A batch in one transaction: how many of its lines are there already, and why others are not taken. */
const takeBatch = (world: World, actor: Actor, r: AnyRegister, batch: readonly Line[]): Promise<{ already: number; refused: LineReason[] }> =>
  as(world, actor, async (tx) => {
    const there = await present(
      tx,
      r,
      batch.map((row) => String(row.body['id'])),
    )
    const fresh = batch.filter(({ body }) => {
      const id = String(body['id'])
      return !there.has(id) && there.add(id)
    })
    return { already: batch.length - fresh.length, refused: await createLines(world, tx, actor, r, fresh, beijingInstant(Date.now()), reasonOf, breathing()) }
  })

/**
 * Takes the lines in by the same rules as single records, `size` a transaction. What was taken stays whatever follows;
 * what is there already is counted, not doubled. `told` hears how far it is.
 */
export async function commitImport(
  world: World,
  actor: Actor,
  order: ImportOrder,
  told: (done: number, total: number) => Promise<void> = async () => {},
  size = BATCH,
): Promise<ImportResult> {
  const { register: r } = order
  const rows = await importRows(order)
  const refused = rows.filter((row): row is LineReason => !('body' in row))
  const ready = rows.filter((row): row is Line => 'body' in row)
  let already = 0
  for (let from = 0; from < ready.length; from += size) {
    const batch = await takeBatch(world, actor, r, ready.slice(from, from + size))
    already += batch.already
    refused.push(...batch.refused)
    await told(Math.min(from + size, ready.length), rows.length)
  }
  return { total: rows.length, accepted: rows.length - already - refused.length, already, refused: refused.sort((a, b) => a.line - b.line) }
}
