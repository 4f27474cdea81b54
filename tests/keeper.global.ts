import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { inOrder, kitMigrations, migrationsIn } from '#kit/room/load.server.ts'
import { startKeeper } from '#kit/store/keeper.fixtures.server.ts'
import { plane_epsg } from './contract/city.ts'

const home = join(import.meta.dirname, '..')

/** Keeps databases with every room's tables ready for the worlds of this run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const rooms = readdirSync(join(home, 'domains')).map((room) => ({ migrations: migrationsIn(join(home, 'domains', room, 'migrations'), room) }))
  const keeper = await startKeeper(join(home, '.cache'), inOrder(kitMigrations(plane_epsg), rooms), async (store) => {
    // read only when a world is asked for: the rooms' own tests need none
    const { people } = await import('./contract/world.server.ts')
    await people(store)
  })
  project.provide('keeper', keeper.address)
  return keeper.close
}
