import type { Pool, PoolClient } from 'pg'
import { repeated } from './repeat.server.ts'

/** A COMMIT after a failed statement rolls back and raises nothing: whoever swallowed that error would believe it kept. */
const undone = (): Error =>
  Object.assign(new Error('事务中有语句失败而未处理，提交时已整体回滚，没有保存任何内容。'), { code: '25P02' })

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
