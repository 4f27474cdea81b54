import { boot, type System } from '#apps/server/boot.server.ts'
import { settingsOf } from '#apps/server/settings.ts'

/** Opens the system as the server would, runs, and closes it; progress goes to standard error. */
export async function withSystem<T>(run: (system: System) => Promise<T>): Promise<T> {
  const system = await boot(settingsOf(process.env), (line) => {
    process.stderr.write(`${line}\n`)
  })
  try {
    return await run(system)
  } finally {
    await system.store.close()
  }
}
