import { sql, type Transaction } from 'kysely'
import type { AnyRegister, Table } from '#kit/register/define.ts'
import { objected } from '#kit/register/refusal.ts'
import type { Objection } from '#kit/register/transition.ts'

/** A transaction of the store; tables are named by their registers. */
// rows are typed where a register is named, by Table<…>
export type Tx = Transaction<any>

/**
 * Holds a record until the transaction ends: whoever wants it next waits, and what is asked after this call sees what was written before. It is a
 * statement of its own, since what the same statement read of other tables would be of before the wait (`tests/gates/tables.ts` keeps it so). Not `for
 * update`: records that name this one hold its key, and two that came so far together would wait for each other. False where there is none.
 */
export async function hold(tx: Tx, r: AnyRegister, id: string): Promise<boolean> {
  const { rows } = await sql`select id from ${sql.table(r.name)} where id = ${id} for no key update`.execute(tx)
  return rows.length === 1
}

/** Who acts: an account's person with the posts held today (acting posts included). */
export type Actor = {
  readonly id: string
  readonly name: string
  /** One's own before those acted in and lent: where a thing is of an office, it is of the first. */
  readonly posts: readonly HeldPost[]
  readonly device?: string | null
}
export type HeldPost = {
  readonly id: string | null
  readonly role: string
  /** Division of the post; its subtree is the scope. */
  readonly division: string
  readonly root: boolean
  readonly acting?: boolean
  /** Held for a time for somebody else, who holds it still. */
  readonly lent?: boolean
}

export type GateContext<Row = Record<string, unknown>> = {
  /** The transition's own transaction, seeing everything (as the system does). */
  readonly tx: Tx
  readonly before: Row | null
  readonly after: Row
  readonly action: string
  readonly actor: Actor
  /** RFC 3339. */
  readonly at: string
  readonly reason: string | null
  readonly books: Books
}

/**
 * What a step writes beside its own record: handed over by a gate, written right after the record in the same transaction and
 * in the order given, in the name of the same person with the rights of the system. Its own checks and gates run, and a
 * refusal there refuses the whole step. Whoever books on several accounts hands them over sorted by account, so that no two
 * steps wait for each other.
 */
export type Books = {
  /** A new record in wire form; `division` may also be an id. The register must let `system` create. */
  readonly create: (register: AnyRegister, input: Record<string, unknown>) => void
  /** A step of a record that is there. */
  readonly step: (register: AnyRegister, id: string, transition: string, input?: Record<string, unknown>) => void
  /** Thousands of new records: what `create` is, each passing the same checks and gates, but read and written together. */
  readonly createAll: (register: AnyRegister, inputs: readonly Record<string, unknown>[]) => void
  /** The same step of thousands of records with the same input; one that may not be taken refuses them all. */
  readonly stepAll: (register: AnyRegister, ids: readonly string[], transition: string, input?: Record<string, unknown>) => void
}

/**
 * A check that needs the database, run inside the transition's transaction. May return fields to set, and the year that the
 * record belongs to: null for the year of its event.
 */
export type Gate = {
  readonly register: string
  /** Names of transitions, or `create` and `update`. */
  readonly on: readonly string[]
  readonly title: string
  /** Judges what stands before the step, so that the step is not offered where it would be refused. */
  readonly ahead?: true
  readonly run: (context: GateContext) => Promise<Record<string, unknown> | undefined | void>
  /** It looks at no other record that may come with this one in the same file, so that they may be written together. */
  readonly apart?: true
}

type Steps<R extends AnyRegister> = Extract<keyof R['transitions'], string> | 'create' | 'update'

/** What a gate lays over the row. */
type Laid<Row extends { belongs_to_year: number }> = Partial<Omit<Row, 'belongs_to_year' | 'year_named'>> & { belongs_to_year?: number | null }

/**
 * A gate on steps of a register, which may belong to another room: the blocked room need not know of it.
 *
 * @example gate(fireUsePermit, ['start'], '禁火令期间不得用火', async ({ tx, after }) => { … throw refuse(…) })
 */
export function gate<R extends AnyRegister>(
  register: R,
  on: readonly Steps<R>[],
  title: string,
  run: (context: GateContext<Table<R>>) => Promise<Laid<Table<R>> | undefined | void>,
  more: Pick<Gate, 'apart'> = {},
): Gate {
  return Object.freeze({ register: register.name, on, title, run: run as Gate['run'], ...more })
}

/**
 * A gate that judges nothing that the step itself fills in: what was given in earlier steps, other records, who acts, the day.
 * It is asked in the step as any gate is, and already when the record is opened: a step that it would refuse is not offered,
 * and the reason is told beside it. It writes and books nothing.
 *
 * @example precondition(issue, ['close'], '由交办级别或上级销号', async ({ after, actor }) => { … refuse(…) })
 */
export function precondition<R extends AnyRegister>(
  register: R,
  on: readonly Extract<keyof R['transitions'], string>[],
  title: string,
  run: (context: Omit<GateContext<Table<R>>, 'books' | 'reason'>) => Promise<void>,
): Gate {
  return Object.freeze({ register: register.name, on, title, ahead: true as const, run: run as unknown as Gate['run'] })
}

/** What follows a step once it is committed; run as a job, at least once, with the grants of the system. */
export type After = {
  readonly register: string
  readonly on: readonly string[]
  readonly title: string
  readonly run: (context: AfterContext) => Promise<void>
}
export type AfterContext<Row = Record<string, unknown> & { id: string; division: string; version: number; state: string }> = {
  readonly record: Row
  readonly action: string
  /** Creates a record or takes a step as the system; each in a transaction of its own. */
  readonly engine: SystemEngine
}
export type SystemEngine = {
  readonly create: (register: AnyRegister, input: Record<string, unknown>) => Promise<{ id: string }>
  readonly step: (register: AnyRegister, id: string, transition: string, input: Record<string, unknown>) => Promise<void>
  readonly read: <T>(run: (tx: Tx) => Promise<T>) => Promise<T>
}

/** @example after(fireBan, ['lift'], '禁火令解除后重新核对用火许可', async ({ record, engine }) => { … }) */
export function after<R extends AnyRegister>(
  register: R,
  on: readonly Steps<R>[],
  title: string,
  run: (context: AfterContext<Table<R>>) => Promise<void>,
): After {
  return Object.freeze({ register: register.name, on, title, run: run as unknown as After['run'] })
}

/** Ends a gate with a reason; the whole transition is rolled back and answered 409. */
export const refuse = (objection: Objection): never => {
  throw objected(objection)
}

/** What else a step sets in motion, told with numbers before it is confirmed. */
export type Effect = { readonly text: string; readonly count: number }

/** Says what a serious step would do to others; asked while it is tried, seeing everything, and never writes. */
export type Foretold = {
  readonly register: string
  readonly on: readonly string[]
  readonly run: (context: Omit<GateContext, 'books' | 'reason' | 'actor'>) => Promise<readonly Effect[]>
}

/** @example foretell(fireBan, ['issue'], async ({ tx, after }) => [{ text: '份用火许可立即暂停', count: 12 }]) */
export function foretell<R extends AnyRegister>(
  register: R,
  on: readonly Extract<keyof R['transitions'], string>[],
  run: (context: Omit<GateContext<Table<R>>, 'books' | 'reason' | 'actor'>) => Promise<readonly Effect[]>,
): Foretold {
  return Object.freeze({ register: register.name, on, run: run as unknown as Foretold['run'] })
}
