import { createHash } from 'node:crypto'
import { type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import { type Catalogue, readCatalogue, sourcesOf } from './catalogue.server.ts'

/** A statement that is the same for the same `of` and `as`, so that it is written once. */
export type Asking = { readonly of: object; readonly as: string; readonly statement: () => RawBuilder<unknown> }

/** A statement under the name by which its answer is kept, and what the answer hangs on. */
type Question = { readonly query: CompiledQuery; readonly name: string; readonly tables: readonly string[] | undefined }
type Rows = readonly unknown[]
type Made = { readonly question: string; readonly version: number; readonly answer: string }

/** What a store's answers hang on, and the questions written so far. */
export type Memory = { readonly catalogue: Catalogue; written: WeakMap<object, Map<string, Question>>; size: number }

/** Questions that are kept written: some years of some places. */
const MOST_QUESTIONS = 4000

type Reading = {
  readonly memory: Memory
  usable: boolean
  versions: Readonly<Record<string, number>>
  readonly found: Map<string, Rows>
  readonly asked: Set<string>
  readonly made: Made[]
}
const readings = new WeakMap<Tx, Reading>()
const memories = new WeakMap<object, Promise<Memory>>()

/** The memory of a store, read once; {@link forgetCatalogue} has it read anew, and so has a reading that failed. */
export function memoryOf(db: Kysely<any>): Promise<Memory> {
  const known = memories.get(db)
  if (known) return known
  const read = readCatalogue(db).then((catalogue): Memory => ({ catalogue, written: new WeakMap(), size: 0 }))
  memories.set(db, read)
  read.catch(() => {
    if (memories.get(db) === read) memories.delete(db)
  })
  return read
}
/** For whoever changed tables, functions, or what is counted. */
export const forgetCatalogue = (db: Kysely<any>): boolean => memories.delete(db)

function write(tx: Tx, { catalogue }: Memory, statement: RawBuilder<unknown>): Question {
  const query = statement.compile(tx)
  const sources = sourcesOf(query.sql, catalogue)
  const kept = sources?.tables.every((name) => catalogue.counted.has(name)) ?? false
  const name = createHash('sha256')
    .update(JSON.stringify([query.sql, query.parameters, sources]))
    .digest('hex')
  return { query, name, tables: kept ? sources?.tables : undefined }
}

function questionOf(tx: Tx, memory: Memory, { of, as, statement }: Asking): Question {
  if (memory.size >= MOST_QUESTIONS) {
    memory.written = new WeakMap()
    memory.size = 0
  }
  const own = memory.written.get(of) ?? new Map<string, Question>()
  memory.written.set(of, own)
  const known = own.get(as)
  if (known) return known
  const question = write(tx, memory, statement())
  own.set(as, question)
  memory.size += 1
  return question
}

/** From here on answers in this transaction, which sees everything at one moment, are taken from what is kept where that still holds. */
export function remembering(tx: Tx, memory: Memory): Reading {
  const reading: Reading = { memory, usable: true, versions: {}, found: new Map(), asked: new Set(), made: [] }
  readings.set(tx, reading)
  return reading
}

const versionOf = (reading: Reading, tables: readonly string[]): number => tables.reduce((sum, name) => sum + (reading.versions[name] ?? 0), 0)

type Looked = { untouched: boolean; versions: Record<string, number>; answers: [question: string, version: number, answer: string][] }

/** What a transaction has changed itself is nobody else's: from then on it neither uses nor adds to what is kept. */
async function look(tx: Tx, names: readonly string[]): Promise<Looked> {
  const { rows } = await sql<Looked>`select pg_current_xact_id_if_assigned() is null as untouched,
    coalesce((select json_object_agg(c.name, c.times) from (select name, sum(times) as times from siku.table_change group by name) c), '{}') as versions,
    coalesce((select json_agg(json_build_array(k.question, k.version, k.answer)) from siku.kept_answer k where k.question = any(${[...names]}::text[])), '[]') as answers`.execute(
    tx,
  )
  return rows[0] as Looked
}

/** Looks up many answers at once, for {@link answered} to have them. */
export async function recall(tx: Tx, askings: readonly Asking[]): Promise<void> {
  const reading = readings.get(tx)
  if (!reading?.usable) return
  const wanted = new Map(
    askings
      .map((asking) => questionOf(tx, reading.memory, asking))
      .filter(({ name, tables }) => tables && !reading.asked.has(name))
      .map((question) => [question.name, question]),
  )
  if (wanted.size === 0) return
  const { untouched, versions, answers } = await look(tx, [...wanted.keys()])
  Object.assign(reading, { usable: untouched, versions })
  if (!untouched) return
  for (const name of wanted.keys()) reading.asked.add(name)
  for (const [name, version, answer] of answers)
    if (version === versionOf(reading, wanted.get(name)?.tables ?? [])) reading.found.set(name, JSON.parse(answer) as Rows)
}

/**
 * The rows of a statement: those kept where nothing they hang on has changed, else found now, and kept once the transaction of a
 * {@link remembering} is over. Outside of one they are always found now.
 */
export async function answered<T>(tx: Tx, asking: Asking): Promise<readonly T[]> {
  const reading = readings.get(tx)
  if (!reading?.usable) return (await (asking.statement() as RawBuilder<T>).execute(tx)).rows
  await recall(tx, [asking])
  const { query, name, tables } = questionOf(tx, reading.memory, asking)
  const found = reading.found.get(name)
  if (found) return found as readonly T[]
  const { rows } = await tx.executeQuery(query)
  if (tables && reading.usable) {
    reading.found.set(name, rows)
    reading.made.push({ question: name, version: versionOf(reading, tables), answer: JSON.stringify(rows) })
  }
  return rows as readonly T[]
}

/**
 * Keeps what a transaction that is over has found; of two answers the one of the later moment. What cannot be kept, as where the disk
 * is full, is found anew when it is asked again: whoever asked has his answer.
 */
export async function keep(db: Kysely<any>, { made }: Reading): Promise<void> {
  if (made.length === 0) return
  await sql`insert into siku.kept_answer as k (question, version, answer)
    select question, version, answer from json_to_recordset(${JSON.stringify(made)}) as x(question text, version bigint, answer text) order by question
    on conflict (question) do update set version = excluded.version, answer = excluded.answer, at = clock_timestamp() where k.version < excluded.version`
    .execute(db)
    .catch(() => undefined)
}
