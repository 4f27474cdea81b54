import { setTimeout as sleep } from 'node:timers/promises'

const ATTEMPTS = 6
const SERIALIZATION_FAILURE = '40001'
const DEADLOCK = '40P01'

/** Whether a transaction was undone only because another one was in its way. */
export const lostToAnother = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code
  return code === SERIALIZATION_FAILURE || code === DEADLOCK
}

/** Some milliseconds, longer each time and never the same for two that met. */
const pause = (attempt: number): Promise<void> => sleep(Math.random() * 10 * 2 ** attempt)

/**
 * Runs a transaction again that lost to another, six times in all; so `run` does nothing that cannot be repeated outside the
 * database. @throws the last loss, or whatever else `run` throws
 */
export async function repeated<T>(run: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await run()
    } catch (error) {
      if (attempt === ATTEMPTS || !lostToAnother(error)) throw error
      await pause(attempt)
    }
  }
}
