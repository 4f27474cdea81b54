import { sql } from 'kysely'
import { beijingInstant } from '#kit/calendar/date.ts'
import { stepSchema, updateSchema } from '#kit/derive/schema.ts'
import { applyUpdate, judgeStep, laidOver, type Row } from '#kit/register/apply.ts'
import { type AnyRegister, transitionOf } from '#kit/register/define.ts'
import { ofKind } from '#kit/register/kinds.ts'
import type { Transition } from '#kit/register/transition.ts'
import type { Actor, Books, Gate, GateContext, Tx } from '#kit/room/gate.server.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { actAs, bookkeeper, seeingAll, stir } from './acting.server.ts'
import type { World } from './world.server.ts'
import { parse, storeForm } from './input.server.ts'
import { deedOf, madeFrom } from './made.server.ts'
import { demandNotOwn, demandPost, demandUnlike } from './permission.server.ts'
import { readRow } from './rows.server.ts'
import { keepLapses } from './lapses.server.ts'
import { keepTasks } from './tasks.server.ts'
import { createSeries, type Guard, type Series, stepSeries } from './series.server.ts'
import { titlesOfRows } from './titles.server.ts'
import { insertRows, updateRows } from './write.server.ts'

type Input = Record<string, unknown>
type Options = { version?: number; at?: string }

/** @throws Refusal 404 for what is not there or not to be seen. */
export async function demandRow(tx: Tx, r: AnyRegister, id: string, lock = false): Promise<Row> {
  const row = await readRow(tx, r, id, lock)
  if (!row) throw new Refusal(404, 'record_not_found', `没有找到这条${r.title}`)
  return row
}

export function demandVersion(row: Row, version: number | undefined): void {
  if (version === undefined || row.version === version) return
  throw new Refusal(412, 'stale_version', `记录已更新到第 ${row.version} 版，您手上是第 ${version} 版，请重新打开后再办理`)
}

type Entry = (actor: Actor, at: string) => Promise<unknown>
/** A row that its gates let pass, and what they booked beside it. */
export type Passed = { readonly row: Row; readonly entries: readonly Entry[]; readonly booked: readonly Booked[] }

/** How the parts of a step are asked: one that refuses ends it, or is told and answers nothing, so that the others are asked too. */
export type Asking = {
  readonly of: <T>(run: () => Promise<T> | T) => Promise<T | undefined>
  readonly add: (refusal: Refusal) => void
  /** Fields of which something was told. */
  readonly told: () => ReadonlySet<string>
}
const atOnce: Asking = {
  of: async (run) => run(),
  add: (refusal) => {
    throw refusal
  },
  told: () => new Set(),
}

type Context = Omit<GateContext, 'tx' | 'actor' | 'books'>

export const gatesOn = (world: World, r: AnyRegister, action: string): readonly Gate[] =>
  world.gates.filter((g) => g.register === r.name && g.on.includes(action))

/** Who is named in a record that must be another's to write neither makes nor corrects it. */
function demandOthers(r: AnyRegister, actor: Actor, { action, after }: Context): void {
  if (action === 'create' || action === 'update') demandNotOwn(r, after as Row, actor)
}

/** Runs the gates of a step; what they return is laid over the row, what they book waits for the row to be written. */
async function passGates(world: World, tx: Tx, r: AnyRegister, actor: Actor, context: Context, asking: Asking = atOnce): Promise<Passed> {
  demandOthers(r, actor, context)
  if (gatesOn(world, r, context.action).length === 0) return { row: context.after as Row, entries: [], booked: [] }
  return seeingAll(world, tx, actor, () => askGates(world, tx, r, actor, context, asking))
}

/** What gates hand over to be written, kept until the row is. */
type Bookings = { readonly books: Books; readonly entries: readonly Entry[]; readonly booked: readonly Booked[] }
/** So many records of a register that are made, or take a step, beside the record's own. */
export type Booked = { readonly register: AnyRegister; readonly action: string; readonly count: number }

function bookings(world: World, tx: Tx): Bookings {
  const entries: Entry[] = []
  const booked: Booked[] = []
  const note = (register: AnyRegister, action: string, count: number, entry: Entry): void => {
    entries.push(entry)
    booked.push({ register, action, count })
  }
  const books: Books = {
    create: (other, input) => note(other, 'create', 1, (by, at) => createRecord(world, tx, by, other, placed(world, input), { at })),
    step: (other, id, name, input) => note(other, name, 1, (by, at) => stepRecord(world, tx, by, other, id, name, input ?? {}, { at })),
    createAll: (other, inputs) =>
      note(other, 'create', inputs.length, (by, at) => {
        const own = inputs.map((i) => placed(world, i))
        return series(world, tx, by, other, (guard) => createSeries(world, tx, by, other, own, at, guard))
      }),
    stepAll: (other, ids, name, input) =>
      note(other, name, ids.length, (by, at) => series(world, tx, by, other, (guard) => stepSeries(world, tx, by, other, ids, name, input ?? {}, at, guard))),
  }
  return { books, entries, booked }
}

/** The gates asked in a transaction that sees everything already. */
export async function askGates(world: World, tx: Tx, r: AnyRegister, actor: Actor, context: Context, asking: Asking = atOnce): Promise<Passed> {
  demandOthers(r, actor, context)
  let after = context.after as Row
  const { books, entries, booked } = bookings(world, tx)
  for (const g of gatesOn(world, r, context.action)) after = laidOver(r, after, (await asking.of(() => g.run({ ...context, after, tx, actor, books }))) ?? {})
  return { row: after, entries, booked }
}

/** Gates know divisions by id, the wire by code. */
const placed = (world: World, input: Input): Input => ({ ...input, division: world.divisions.byId(String(input['division']))?.code ?? input['division'] })

/** Writes what the gates of a row booked beside it. */
export async function book(world: World, tx: Tx, actor: Actor, { row, entries }: Passed): Promise<void> {
  if (entries.length === 0) return
  const by = bookkeeper(world, actor, (row['changed_post'] as string | null) ?? null)
  await actAs(tx, by)
  for (const entry of entries) await entry(by, row.changed_at)
  await actAs(tx, actor)
}

/**
 * The one way in which records are written: rows that their gates let pass, as first versions or over those before; history and
 * feed come of the table's trigger, then inbox and outbox are made true, then what the gates booked is written.
 */
export async function keep(world: World, tx: Tx, actor: Actor, r: AnyRegister, { before, passed }: Series): Promise<void> {
  const rows = passed.map((p) => p.row)
  await (before ? updateRows(tx, r, before, rows) : insertRows(tx, r, rows))
  await follow(world, tx, r, actor, rows)
  for (const one of passed) await book(world, tx, actor, one)
}

async function series(world: World, tx: Tx, by: Actor, r: AnyRegister, made: (guard: Guard) => Promise<Series>): Promise<void> {
  await keep(world, tx, by, r, await made((context) => passGates(world, tx, r, by, context)))
}

/** Inbox and outbox are made true to what was written; all rows have just taken the same step. */
export async function follow(world: World, tx: Tx, r: AnyRegister, actor: Actor, rows: readonly Row[]): Promise<void> {
  // what waits for others is not the actor's to see, and is changed all the same
  await seeingAll(world, tx, actor, async () => {
    await keepTasks(tx, r, rows, await titlesOfRows(world, tx, r, rows))
    await keepLapses(tx, r, rows)
  })
  const told = rows.filter((row) => world.afters.some((a) => a.register === r.name && a.on.includes(String(row.changed_action))))
  if (r.name === 'division') stir(tx, 'divisions')
  if (told.length === 0) return
  stir(tx, 'outbox')
  await seeingAll(world, tx, actor, () =>
    sql`insert into siku.outbox (register, record, version, action)
    select ${r.name}, s.id, s.version, s.changed_action from jsonb_to_recordset(${JSON.stringify(told)}::jsonb) as s(id uuid, version integer, changed_action text)`.execute(
      tx,
    ),
  )
}

/**
 * All that is asked before a new record is written, by one order for those that are made and those that are tried. Undefined where it
 * was refused and told, so that nothing more can be asked.
 */
export async function askCreate(world: World, tx: Tx, actor: Actor, r: AnyRegister, body: unknown, at: string, asking: Asking): Promise<Passed | undefined> {
  const made = await asking.of(() => madeFrom(world, tx, actor, r, body, at))
  return made && passGates(world, tx, r, actor, { before: null, after: made, action: 'create', at, reason: null }, asking)
}

/** Writes what {@link askCreate} let pass. */
export const keepCreated = (world: World, tx: Tx, actor: Actor, r: AnyRegister, passed: Passed): Promise<void> =>
  keep(world, tx, actor, r, { before: null, passed: [passed] })

/**
 * Creates a record: access → validation → gates → row, history and feed → inbox, in the given transaction.
 * @throws Refusal 403, 404, 409, 422
 */
export async function createRecord(world: World, tx: Tx, actor: Actor, r: AnyRegister, body: unknown, options: Options = {}): Promise<Row> {
  const passed = await askCreate(world, tx, actor, r, body, options.at ?? beijingInstant(Date.now()), atOnce)
  if (!passed) throw new Error('not_told: what is asked at once refuses at once')
  await keepCreated(world, tx, actor, r, passed)
  return passed.row
}

/** Corrects fields without a change of state. @throws Refusal 403, 404, 409, 412, 422 */
export async function updateRecord(world: World, tx: Tx, actor: Actor, r: AnyRegister, id: string, body: unknown, options: Options = {}): Promise<Row> {
  const seen = await demandRow(tx, r, id)
  const post = demandPost(world, actor, ofKind(r, r.access.update?.by ?? [], seen), seen.division, `修改${r.title}`)
  const { reason, ...wire } = parse<Input>(r, updateSchema(r), body)
  const before = await demandRow(tx, r, id, true)
  demandVersion(before, options.version)
  const fields = await storeForm(world, tx, r, wire)
  const at = options.at ?? beijingInstant(Date.now())
  const deed = deedOf(actor, post, at, reason)
  const made = applyUpdate(r, before, fields, deed)
  demandPost(world, actor, ofKind(r, r.access.update?.by ?? [], made), made.division, `修改${r.title}`)
  const passed = await passGates(world, tx, r, actor, { before, after: made, action: 'update', at, reason: deed.reason ?? null })
  await keep(world, tx, actor, r, { before: [before], passed: [passed] })
  return passed.row
}

/** The fields of a body in their form of the store: all of them, or, where what is wrong is only told, those that are right. */
async function storedFields(world: World, tx: Tx, r: AnyRegister, name: string, body: Input, asking: Asking): Promise<{ reason: unknown; fields: Input }> {
  const schema = stepSchema(r, name)
  const whole = await asking.of(() => parse<Input>(r, schema, body))
  const right = () => Object.fromEntries(Object.entries(body).filter(([field]) => !asking.told().has(field)))
  const { reason, ...wire } = whole ?? parse<Input>(r, schema, right())
  const fields: Input = {}
  for (const [field, value] of Object.entries(wire)) Object.assign(fields, await asking.of(() => storeForm(world, tx, r, { [field]: value })))
  return { reason, fields }
}

/** A step that was asked about and is not written yet. */
export type Asked = { readonly transition: Transition; readonly before: Row; readonly at: string; readonly passed: Passed }

/**
 * All that is asked before a step is written, by one order for steps that are taken and those that are tried: right, body, version,
 * fields, other hands, move of state, gates. Undefined where it was refused and told so that nothing more can be asked.
 * @throws Refusal 404; and what `asking` throws
 */
export async function askStep(
  world: World,
  tx: Tx,
  actor: Actor,
  r: AnyRegister,
  id: string,
  name: string,
  body: unknown,
  options: Options,
  asking: Asking,
): Promise<Asked | undefined> {
  const transition = transitionOf(r, name)
  if (!transition) throw new Refusal(404, 'transition_unknown', `${r.title}没有“${name}”这一步`)
  const seen = await demandRow(tx, r, id)
  const post = await asking.of(() => demandPost(world, actor, ofKind(r, transition.by, seen), seen.division, transition.title))
  if (!post) return undefined
  const before = await demandRow(tx, r, id, true)
  await asking.of(() => demandVersion(before, options.version))
  const { reason, fields } = await storedFields(world, tx, r, name, (body ?? {}) as Input, asking)
  await asking.of(() => demandUnlike(tx, r, transition, before, actor))
  const at = options.at ?? beijingInstant(Date.now())
  const deed = deedOf(actor, post, at, reason)
  const judged = await asking.of(() => judgeStep(r, before, name, fields, deed))
  if (!judged) return undefined
  for (const refusal of judged.refusals) asking.add(refusal)
  const passed = await passGates(world, tx, r, actor, { before, after: judged.row, action: name, at, reason: deed.reason ?? null }, asking)
  return { transition, before, at, passed }
}

/** Writes what {@link askStep} let pass. */
export const keepStep = (world: World, tx: Tx, actor: Actor, r: AnyRegister, { before, passed }: Asked): Promise<void> =>
  keep(world, tx, actor, r, { before: [before], passed: [passed] })

/** Takes a step: the only way a record changes state. @throws Refusal 403, 404, 409, 412, 422 */
export async function stepRecord(
  world: World,
  tx: Tx,
  actor: Actor,
  r: AnyRegister,
  id: string,
  name: string,
  body: unknown,
  options: Options = {},
): Promise<Row> {
  const asked = await askStep(world, tx, actor, r, id, name, body, options, atOnce)
  if (!asked) throw new Error(`step_unanswered: ${r.name} ${name}`)
  await keepStep(world, tx, actor, r, asked)
  return asked.passed.row
}
