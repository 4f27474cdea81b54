import { createHash } from 'node:crypto'
import { beijingInstant } from '#kit/calendar/date.ts'
import type { PlacedFile, PlacedRow } from '#kit/files/feature-file.ts'
import { geometryField, type Mapping, ownId, unitIn, wireValue } from '#kit/files/mapping.ts'
import { boundsOf, type Bounds, type Position } from '#kit/geometry/geojson.ts'
import { breathing } from '#kit/http/breath.server.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { as } from './acting.server.ts'
import type { World } from './world.server.ts'
import { updateRecord } from './engine.server.ts'
import { demandRefused } from './refused.server.ts'
import { apart, triedApart } from '#kit/store/transaction.server.ts'
import { createLines, type Line, readyLines } from './lines.server.ts'
import { type Places, placesIn } from './sheet/places.server.ts'
import { type Change, sortedLines } from './sheet/there.server.ts'
import { worded } from './sheet/words.server.ts'

export type ImportOrder = {
  readonly register: AnyRegister
  readonly file: PlacedFile
  readonly mapping: Mapping
  /** Code for rows that name none. */ readonly division?: string
  /** Field → word of the file → value: what an office has said once of its own words. */
  readonly crosswalk?: Crosswalk
  /** All lines or none. */ readonly whole?: boolean
}
export type Crosswalk = Readonly<Record<string, Readonly<Record<string, string>>>>
/** Why a line of the file was not taken, and which of its fields are meant. */
export type LineReason = { readonly line: number; readonly code: string; readonly message: string; readonly fields?: readonly string[] }
type Body = Record<string, unknown>
export type ImportRow = Line | LineReason

/** An id that the content alone decides: the same line of the same or another file is the same record. */
function contentId(register: string, body: Body): string {
  const hex = createHash('sha256')
    .update(JSON.stringify([register, Object.entries(body).sort(([a], [b]) => (a < b ? -1 : 1))]))
    .digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function bodyOf({ register: r, mapping, division, crosswalk }: ImportOrder, { properties, geometry }: PlacedRow): Body {
  const values = Object.entries(mapping).flatMap(([name, column]): [string, unknown][] => {
    const cell = properties[column] ?? null
    const value = wireValue(r.fields[name], crosswalk?.[name]?.[String(cell).trim()] ?? cell, unitIn(column))
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

const isLine = (row: ImportRow): row is Line => 'body' in row
const isReason = (row: ImportRow): row is LineReason => !('body' in row)

/** Why a line is not taken. @throws what is no refusal */
function reasonOf(line: number, error: unknown): LineReason {
  const refusal = demandRefused(error)
  const fields = [...new Set(refusal.errors.map(({ field }) => field.split('.')[0] ?? ''))]
  return { line, code: refusal.code, message: refusal.message, ...(fields.length > 0 ? { fields } : {}) }
}

const lostReason = ({ line }: Line): LineReason => ({
  line,
  code: 'record_not_found',
  message: '表里所记的记录没有找到，或您无权查看；新登记的行请不要填写隐藏的标识列',
  fields: [ownId.name],
})

/** Lines of one file: which of them name their record themselves, and the words for places. */
type Reading = { readonly named: ReadonlySet<number>; readonly places: Places }

function readingOf(world: World, { file, mapping }: ImportOrder): Reading {
  const column = mapping[ownId.name]
  const named = column === undefined ? [] : file.rows.filter((row) => (row.properties[column] ?? null) !== null).map((row) => row.line)
  return { named: new Set(named), places: placesIn(world.divisions) }
}

/** The same content twice in a file is one record. */
function once(lines: readonly Line[], seen: Set<string>): Line[] {
  return lines.filter(({ body }) => !seen.has(String(body['id'])) && seen.add(String(body['id'])))
}

/** Corrections of records that are there, each apart; the reasons of those that were not taken. */
async function corrected(world: World, tx: Tx, actor: Actor, r: AnyRegister, places: Places, changes: readonly Change[]): Promise<LineReason[]> {
  const { lines, faults } = await worded(world, tx, actor, r, places, changes)
  const refused: LineReason[] = [...faults]
  for (const { line, body } of lines) {
    const change = changes.find((one) => one.line === line)!
    try {
      await apart(tx, () => updateRecord(world, tx, actor, r, change.id, body))
    } catch (error) {
      refused.push(reasonOf(line, error))
    }
  }
  return refused
}

export type ImportPreview = {
  readonly total: number
  readonly ready: number
  readonly changed: number
  readonly already: number
  readonly refused: readonly LineReason[]
  readonly bbox: Bounds | null
  readonly sample: readonly Body[]
}

const positions = (value: unknown): Position[] =>
  Array.isArray(value) ? (typeof value[0] === 'number' ? [value as unknown as Position] : value.flatMap(positions)) : []

/**
 * What an import would do, by all that can be told without writing. Corrections are tried and undone; gates of new records are
 * asked when it is done, or now where `gates` says so.
 */
export async function previewImport(world: World, tx: Tx, actor: Actor, order: ImportOrder, { gates = false } = {}): Promise<ImportPreview> {
  const { register: r } = order
  const rows = await importRows(order)
  const { named, places } = readingOf(world, order)
  const breath = breathing()
  const sorted = await sortedLines(world, tx, actor, r, places, once(rows.filter(isLine), new Set()), named)
  const { lines, faults } = await worded(world, tx, actor, r, places, sorted.fresh)
  const at = beijingInstant(Date.now())
  const { notCorrected, refused } = await triedApart(tx, async () => ({
    notCorrected: await corrected(world, tx, actor, r, places, sorted.changes),
    refused: gates
      ? await createLines(world, tx, actor, r, lines, at, reasonOf, breath)
      : (await readyLines(world, tx, actor, r, lines, at, reasonOf, breath)).refused,
  }))
  const not = new Set(refused.map(({ line }) => line))
  const bodies = lines.flatMap(({ line, body }) => (not.has(line) ? [] : [body]))
  const corners: Position[] = []
  for (const body of bodies) {
    await breath()
    for (const corner of positions((body[geometryField(r)?.name ?? ''] as { coordinates?: unknown } | undefined)?.coordinates)) corners.push(corner)
  }
  const all = [...rows.filter(isReason), ...faults, ...sorted.lost.map(lostReason), ...notCorrected, ...refused].toSorted((a, b) => a.line - b.line)
  const changed = sorted.changes.length - notCorrected.length
  return {
    total: rows.length,
    ready: bodies.length,
    changed,
    already: rows.length - bodies.length - changed - all.length,
    refused: all,
    bbox: corners.length > 0 ? boundsOf(corners) : null,
    sample: bodies.slice(0, 3),
  }
}

export type ImportResult = {
  readonly total: number
  readonly accepted: number
  readonly changed: number
  readonly already: number
  readonly refused: readonly LineReason[]
}

const BATCH = 100
type Taken = { readonly accepted: number; readonly changed: number; readonly refused: readonly LineReason[] }

/** A batch in the given transaction: what became of its lines. */
async function takeBatch(world: World, tx: Tx, actor: Actor, r: AnyRegister, { named, places }: Reading, batch: readonly Line[]): Promise<Taken> {
  const sorted = await sortedLines(world, tx, actor, r, places, batch, named)
  const { lines, faults } = await worded(world, tx, actor, r, places, sorted.fresh)
  const refused = await createLines(world, tx, actor, r, lines, beijingInstant(Date.now()), reasonOf, breathing())
  const notCorrected = await corrected(world, tx, actor, r, places, sorted.changes)
  return {
    accepted: lines.length - refused.length,
    changed: sorted.changes.length - notCorrected.length,
    refused: [...faults, ...sorted.lost.map(lostReason), ...refused, ...notCorrected],
  }
}

/** Undoes what was written of a file that is taken whole or not at all. */
class NotWhole extends Error {
  override readonly name = 'NotWhole'
  readonly taken: Taken
  constructor(taken: Taken) {
    super('not all lines can be taken')
    this.taken = taken
  }
}

export type Course = {
  /** Hears how far it is. */ readonly told?: (done: number, total: number) => Promise<void>
  /** Lines a transaction. */ readonly size?: number
  /** Whether to go on. */ readonly goesOn?: () => boolean
}

/**
 * Takes the lines in by the same rules as single records, a batch a transaction: what was taken stays whatever follows. Or all of
 * them in one, of which nothing stays where one line is refused. What is there already is counted, not doubled.
 */
export async function commitImport(
  world: World,
  actor: Actor,
  order: ImportOrder,
  { told, size = BATCH, goesOn = () => true }: Course = {},
): Promise<ImportResult> {
  const { register: r, whole } = order
  const rows = await importRows(order)
  const reading = readingOf(world, order)
  const faulty = rows.filter(isReason)
  const ready = once(rows.filter(isLine), new Set())
  let taken: Taken = { accepted: 0, changed: 0, refused: faulty }
  const steps = async (run: (batch: readonly Line[]) => Promise<Taken>): Promise<void> => {
    for (let from = 0; from < ready.length && goesOn(); from += size) {
      const one = await run(ready.slice(from, from + size))
      taken = { accepted: taken.accepted + one.accepted, changed: taken.changed + one.changed, refused: [...taken.refused, ...one.refused] }
      await told?.(Math.min(from + size, ready.length), rows.length)
    }
  }
  if (whole)
    taken = await allOrNothing(world, actor, async (tx) => {
      taken = { accepted: 0, changed: 0, refused: faulty }
      await steps((batch) => takeBatch(world, tx, actor, r, reading, batch))
      if (taken.refused.length > 0 || !goesOn()) throw new NotWhole({ ...taken, accepted: 0, changed: 0 })
      return taken
    })
  else await steps((batch) => as(world, actor, (tx) => takeBatch(world, tx, actor, r, reading, batch)))
  const { accepted, changed, refused } = taken
  const stood = whole && refused.length > 0 ? 0 : rows.length - accepted - changed - refused.length
  return { total: rows.length, accepted, changed, already: stood, refused: refused.toSorted((a, b) => a.line - b.line) }
}

async function allOrNothing(world: World, actor: Actor, run: (tx: Tx) => Promise<Taken>): Promise<Taken> {
  try {
    return await as(world, actor, run)
  } catch (error) {
    if (error instanceof NotWhole) return error.taken
    throw error
  }
}
