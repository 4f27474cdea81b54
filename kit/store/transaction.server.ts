import type { Pool, PoolClient } from 'pg'

const ATTEMPTS = 3
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

const worthRepeating = (error: unknown): boolean => {
  const code = (error as { code?: unknown }).code
  return code === SERIALIZATION_FAILURE || code === DEADLOCK
}

async function once<T>(pool: Pool, run: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await run(client)
    await client.query('COMMIT')
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
 * Runs `run` in one transaction: all of it or nothing. What lost to another transaction (serialization, deadlock) is
 * repeated, three times in all, so `run` does nothing that cannot be repeated outside the database.
 */
export async function transaction<T>(pool: Pool, run: (client: PoolClient) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(pool, run)
    } catch (error) {
      if (attempt === ATTEMPTS || !worthRepeating(error)) throw error
    }
  }
}
