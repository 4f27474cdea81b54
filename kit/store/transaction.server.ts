import { type Kysely, sql, type Transaction } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { repeated } from './repeat.server.ts'

/** A COMMIT after a failed statement rolls back and raises nothing: whoever swallowed that error would believe it kept. */
const undone = (): Error => Object.assign(new Error('事务中有语句失败而未处理，提交时已整体回滚，没有保存任何内容。'), { code: '25P02' })

async function once<T>(pool: Pool, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await run(client)
    const { command } = await client.query('COMMIT')
    if (command !== 'COMMIT') throw undone()
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/**
 * Runs `run` in one transaction: all of it or nothing. What lost to another transaction is {@link repeated}.
 * @throws with code 25P02 when `run` swallowed the error of a statement and nothing was kept.
 */
export const transaction = <T>(pool: Pool, run: (client: PoolClient) => Promise<T>): Promise<T> => repeated(() => once(pool, run))

/** What a transaction sees of others: what each statement finds committed, or one moment for all of it. */
export type Moment = 'each statement' | 'one moment'

/** {@link transaction} for statements that Kysely builds. */
// tables are named by registers
export function transactionOn<T>(db: Kysely<any>, run: (tx: Transaction<any>) => Promise<T>, moment: Moment = 'each statement'): Promise<T> {
  const begun = db.transaction()
  return repeated(() => (moment === 'one moment' ? begun.setIsolationLevel('repeatable read') : begun).execute(run))
}

/** Carries an answer out of a transaction that is not kept. */
class NotKept<T> extends Error {
  readonly answer: T
  constructor(answer: T) {
    super('not kept')
    this.answer = answer
  }
}

/** The answer of work that ends by failing with it. */
async function notKept<T>(work: Promise<never>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof NotKept) return error.answer as T
    throw error
  }
}

/** {@link transactionOn}, but whatever `run` did is rolled back, and only its answer stays. */
export const triedOn = <T>(db: Kysely<any>, run: (tx: Transaction<any>) => Promise<T>): Promise<T> =>
  notKept(
    transactionOn<never>(db, async (tx) => {
      throw new NotKept(await run(tx))
    }),
  )

/** What was last set for the rest of a transaction, by its transaction: what stands already is not set again. */
const locals = new WeakMap<object, string>()

/** What {@link setLocally} last set, as far as it is known to stand still. */
export const localOf = (tx: Transaction<any>): string | undefined => locals.get(tx)

/** Sets something for the rest of a transaction, unless the same stands already. */
export async function setLocally(tx: Transaction<any>, name: string, set: () => Promise<unknown>): Promise<void> {
  if (locals.get(tx) === name) return
  locals.delete(tx)
  await set()
  locals.set(tx, name)
}

/** Runs a part of a transaction; when it fails, that part alone is undone and the rest can go on. */
export async function apart<T>(tx: Transaction<any>, run: () => Promise<T>): Promise<T> {
  await sql`savepoint apart`.execute(tx)
  try {
    const answer = await run()
    await sql`release savepoint apart`.execute(tx)
    return answer
  } catch (error) {
    // settings of the part are undone with it
    locals.delete(tx)
    await sql`rollback to savepoint apart`.execute(tx)
    await sql`release savepoint apart`.execute(tx)
    throw error
  }
}

/** {@link apart}, but whatever `run` did is undone, and only its answer stays. */
export const triedApart = <T>(tx: Transaction<any>, run: () => Promise<T>): Promise<T> =>
  notKept(
    apart<never>(tx, async () => {
      throw new NotKept(await run())
    }),
  )

/** Runs `run` in a transaction that leaves no trace: whatever it did is rolled back. It sees `public` alone. */
export async function tried<T>(pool: Pool, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  try {
    await client.query('begin; set local search_path = public')
    return await run(client)
  } finally {
    await client.query('rollback').catch(() => undefined)
    client.release()
  }
}
