import { beijingInstant } from '#kit/calendar/date.ts'
import { geometryField } from '#kit/files/mapping.ts'
import { boundsOf, type Bounds, type Position } from '#kit/geometry/geojson.ts'
import { breathing } from '#kit/http/breath.server.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { apart, triedApart } from '#kit/store/transaction.server.ts'
import { as } from './acting.server.ts'
import { updateRecord } from './engine.server.ts'
import { createLines, readyLines } from './lines.server.ts'
import { demandRefused } from './refused.server.ts'
import type { ImportOrder, LineReason } from './sheet/order.ts'
import { type Places, placesIn } from './sheet/places.server.ts'
import { readLines, type SheetLine } from './sheet/read-lines.server.ts'
import { type Change, sortedLines } from './sheet/there.server.ts'
import { worded } from './sheet/words.server.ts'
import type { World } from './world.server.ts'

/** Why a line is not taken. @throws what is no refusal */
function reasonOf(line: number, error: unknown): LineReason {
  const refusal = demandRefused(error)
  const fields = [...new Set(refusal.errors.map(({ field }) => field.split('.')[0] ?? ''))]
  return { line, code: refusal.code, message: refusal.message, ...(fields.length > 0 ? { fields } : {}) }
}

/** Corrections of records that are there, each apart; the reasons of those that were not taken. */
async function corrected(world: World, tx: Tx, actor: Actor, r: AnyRegister, places: Places, changes: readonly Change[]): Promise<LineReason[]> {
  const { lines, faults } = await worded(world, tx, actor, r, places, changes)
  const refused: LineReason[] = [...faults]
  for (const { line, body } of lines) {
    const change = changes.find((one) => one.line === line)!
    try {
      await apart(tx, () => updateRecord(world, tx, actor, r, change.id, body, { version: change.version }))
    } catch (error) {
      refused.push(reasonOf(line, error))
    }
  }
  return refused
}

type Taken = {
  readonly accepted: number
  readonly changed: number
  /** Lines of records that stand as they say, and lines that say what such a line said. */ readonly already: number
  /** Lines that say what an accepted one said. */ readonly again: number
  readonly refused: readonly LineReason[]
}

/** What became of lines; what stands there a second time shares the fate of the first. */
function counted(lines: readonly SheetLine[], same: readonly SheetLine[], accepted: number, changed: number, reasons: readonly LineReason[]): Taken {
  const [not, stands] = [new Map(reasons.map((reason) => [reason.line, reason])), new Set(same.map(({ line }) => line))]
  const echoes = lines.flatMap(({ line, again }) => again.map((other) => ({ of: line, line: other })))
  const fallen = echoes.flatMap(({ of, line }) => (not.has(of) ? [{ ...not.get(of)!, line }] : []))
  const standing = echoes.filter(({ of }) => stands.has(of)).length
  return {
    accepted,
    changed,
    already: same.length + standing,
    again: echoes.length - fallen.length - standing,
    refused: [...reasons, ...fallen],
  }
}

export type ImportPreview = {
  readonly total: number
  readonly ready: number
  readonly changed: number
  readonly already: number
  readonly refused: readonly LineReason[]
  readonly bbox: Bounds | null
  readonly sample: readonly Record<string, unknown>[]
}

const byLine = (reasons: readonly LineReason[]): LineReason[] => reasons.toSorted((a, b) => a.line - b.line)

const positions = (value: unknown): Position[] =>
  Array.isArray(value) ? (typeof value[0] === 'number' ? [value as unknown as Position] : value.flatMap(positions)) : []

/**
 * What an import would do, by all that can be told without writing. Corrections are tried and undone; gates of new records are
 * asked when it is done, or now where `gates` says so.
 */
export async function previewImport(world: World, tx: Tx, actor: Actor, order: ImportOrder, { gates = false } = {}): Promise<ImportPreview> {
  const { register: r } = order
  const { lines: read, faults: unread } = await readLines(order)
  const places = placesIn(world.divisions)
  const breath = breathing()
  const sorted = await sortedLines(world, tx, actor, r, places, read)
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
  const told = counted(read, sorted.same, bodies.length, sorted.changes.length - notCorrected.length, [
    ...faults,
    ...sorted.refused,
    ...notCorrected,
    ...refused,
  ])
  return {
    total: order.file.rows.length,
    ready: told.accepted,
    changed: told.changed,
    already: told.already + told.again,
    refused: byLine([...unread, ...told.refused]),
    bbox: corners.length > 0 ? boundsOf(corners) : null,
    sample: bodies.slice(0, 3),
  }
}

/** Why an import ended: all lines were asked about, somebody stopped it, a line is refused of a file that is taken whole, something broke. */
export type ImportEnd = 'through' | 'stopped' | 'not_whole' | 'broken'
export type ImportResult = {
  readonly total: number
  readonly accepted: number
  readonly changed: number
  readonly already: number
  readonly refused: readonly LineReason[]
  /** Lines that could be taken for all that is known, and were not. */
  readonly left: number
  readonly end: ImportEnd
}

/** What broke an import on its way, with what it had done until then. */
export class ImportBroken extends Error {
  override readonly name = 'ImportBroken'
  readonly result: ImportResult
  constructor(result: ImportResult, cause: unknown) {
    super('the import broke off', { cause })
    this.result = result
  }
}

/** Lines a transaction: few at first, so that soon something is seen to come; more of a long file, whose time is the way to the database and back. */
const sizeAt = (done: number): number => (done < 1000 ? 100 : 500)

/** A batch in the given transaction: what became of its lines. */
async function takeBatch(world: World, tx: Tx, actor: Actor, r: AnyRegister, places: Places, batch: readonly SheetLine[]): Promise<Taken> {
  const sorted = await sortedLines(world, tx, actor, r, places, batch)
  const { lines, faults } = await worded(world, tx, actor, r, places, sorted.fresh)
  const refused = await createLines(world, tx, actor, r, lines, beijingInstant(Date.now()), reasonOf, breathing())
  const notCorrected = await corrected(world, tx, actor, r, places, sorted.changes)
  const reasons = [...faults, ...sorted.refused, ...refused, ...notCorrected]
  return counted(batch, sorted.same, lines.length - refused.length, sorted.changes.length - notCorrected.length, reasons)
}

/** Undoes what was written of a file that is taken whole or not at all. */
class NotWhole extends Error {
  override readonly name = 'NotWhole'
}

export type Course = {
  /** Hears how far it is. */ readonly told?: (done: number, total: number) => Promise<void>
  /** Whether to go on. */ readonly goesOn?: () => boolean
}

/**
 * Takes the lines in by the same rules as single records, a batch a transaction: what was taken stays whatever follows. Or all of
 * them in one, of which nothing stays where one line is refused. What is there already is counted, not doubled.
 * @throws ImportBroken with what was taken before something else than a refusal came
 */
export async function commitImport(world: World, actor: Actor, order: ImportOrder, { told, goesOn = () => true }: Course = {}): Promise<ImportResult> {
  const { register: r, whole } = order
  const total = order.file.rows.length
  const { lines, faults } = await readLines(order)
  const places = placesIn(world.divisions)
  const nothing: Taken = { accepted: 0, changed: 0, already: 0, again: 0, refused: faults }
  let [taken, done] = [nothing, 0]
  const steps = async (run: (batch: readonly SheetLine[]) => Promise<Taken>): Promise<void> => {
    while (done < lines.length && goesOn()) {
      const next = Math.min(done + sizeAt(done), lines.length)
      const one = await run(lines.slice(done, next))
      done = next
      taken = {
        accepted: taken.accepted + one.accepted,
        changed: taken.changed + one.changed,
        already: taken.already + one.already,
        again: taken.again + one.again,
        refused: [...taken.refused, ...one.refused],
      }
      await told?.(done, total)
    }
  }
  const ended = (end: ImportEnd): ImportResult => {
    const { accepted, changed, already, again, refused } = taken
    const known = accepted + changed + already + again + refused.length
    return { total, accepted, changed, already: already + again, refused: byLine(refused), left: total - known, end }
  }
  const undone = (): void => {
    taken = { ...taken, accepted: 0, changed: 0, again: 0 }
  }
  try {
    if (!whole) await steps((batch) => as(world, actor, (tx) => takeBatch(world, tx, actor, r, places, batch)))
    else
      await as(world, actor, async (tx) => {
        ;[taken, done] = [nothing, 0]
        await steps((batch) => takeBatch(world, tx, actor, r, places, batch))
        if (taken.refused.length > 0 || done < lines.length) throw new NotWhole('not all lines can be taken')
      })
  } catch (error) {
    if (whole) undone()
    if (!(error instanceof NotWhole)) throw new ImportBroken(ended('broken'), error)
  }
  return ended(done < lines.length ? 'stopped' : whole && taken.refused.length > 0 ? 'not_whole' : 'through')
}
