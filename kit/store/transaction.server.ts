import { type Kysely, sql, type Transaction } from 'kysely'
import type { Pool, PoolClient } from 'pg'
import { held, type Standing, undoing } from './line.server.ts'
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

/** What was last said to stand for the rest of a transaction. */
const standing = new WeakMap<object, Standing>()

/** The name of what {@link standFrom} last said. */
export const standingIn = (tx: Transaction<any>): string | undefined => standing.get(tx)?.name

/** Says what stands from here on in a transaction: it is set with the next statement, if anything is asked at all before it is said otherwise. */
export async function standFrom(tx: Transaction<any>, said: Standing): Promise<void> {
  standing.set(tx, said)
  await tx.executeQuery(held(said))
}

/** Runs a part of a transaction; when it fails, that part alone is undone, with what it said to stand, and the rest can go on. */
export async function apart<T>(tx: Transaction<any>, run: () => Promise<T>): Promise<T> {
  const stood = standing.get(tx)
  await sql`savepoint apart`.execute(tx)
  try {
    const answer = await run()
    await sql`release savepoint apart`.execute(tx)
    return answer
  } catch (error) {
    await tx.executeQuery(undoing(sql`rollback to savepoint apart`.compile(tx)))
    await sql`release savepoint apart`.execute(tx)
    if (stood) await standFrom(tx, stood)
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
