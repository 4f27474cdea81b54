import { inOrder, kitMigrations, loadRooms } from '#kit/room/load.server.ts'
import { inTemporaryStore } from '#kit/store/temporary.server.ts'
import { join } from 'node:path'
import { loadChance } from '#tests/contract/chance.server.ts'
import { plane_epsg } from '#tests/contract/city.ts'
import { home, worldOn } from '#tests/contract/world.server.ts'
import { keptRows } from './rows.server.ts'
import { figuresOf, keptMigration, writeKept } from './store.server.ts'

/** `node tests/kept/make.ts 2026-11`: keeps a small store as this version makes it, for every later one to open. */
const LIVES = 14
const [name] = process.argv.slice(2)
if (name === undefined || !/^\d{4}-\d{2}$/.test(name)) throw new Error('node tests/kept/make.ts <year-month>')

await inTemporaryStore(async (store) => {
  const world = await worldOn({ store, discard: async () => {} })
  const divisions = (await world.rows<{ id: string }>('select id from division')).map((d) => d.id)
  const registers = world.registers.map((r) => r.name).filter((register) => register !== 'division')
  await loadChance(world, registers, LIVES, divisions, new Map())
  const migrations = inOrder(kitMigrations(plane_epsg), await loadRooms(join(home, 'domains'))).map(keptMigration)
  const figures = await figuresOf(world)
  writeKept(name, { migrations, figures, rows: await keptRows(store.pool) })
  const counted = new Set(Object.values(figures).flatMap((of) => Object.entries(of).flatMap(([id, [, records]]) => (Number(records) > 0 ? [id] : []))))
  process.stdout.write(
    `${name}: ${migrations.length} migrations, ${counted.size} of ${Object.keys(Object.values(figures)[0] ?? {}).length} figures count something\n`,
  )
})
