import { existsSync, renameSync, rmSync } from 'node:fs'
import { cp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Not one that begins with `SIKU_`: those are the server's settings, and it refuses one that it does not know. */
const FOLDER = 'TEST_CITY'

/** Where this run keeps the filled reference city from its contract to its browser flows, so that it is filled once; undefined outside a whole run. */
export const filledCityOfRun = (): string | undefined => process.env[FOLDER]

/** Begins a run in which the city is handed on; what was left of it is gone when the returned function is called. */
export function cityForRun(): () => void {
  const folder = join(tmpdir(), `siku-filled-city-${process.pid}`)
  process.env[FOLDER] = folder
  return () => {
    delete process.env[FOLDER]
    for (const left of [folder, `${folder}.part`]) rmSync(left, { recursive: true, force: true })
  }
}

/** Copies a folder of data, over which nothing runs, to where the run's flows find it. `cpSync` would forget the modes of folders, and PostgreSQL would not open its own. */
export async function leaveCity(data: string): Promise<void> {
  const folder = filledCityOfRun()
  if (folder === undefined) return
  await cp(data, `${folder}.part`, { recursive: true, preserveTimestamps: true })
  renameSync(`${folder}.part`, folder)
}

/** The city that the contract left, where it did. */
export function cityLeft(): string | undefined {
  const folder = filledCityOfRun()
  return folder !== undefined && existsSync(folder) ? folder : undefined
}
