import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { checkMigrations } from '#kit/derive/migration/draft.server.ts'
import { definedShape } from '#kit/derive/migration/shape.server.ts'
import { inOneLine } from '#kit/derive/migration/shape.ts'
import { inOrder, kitMigrations, loadRooms, registersOf } from '#kit/room/load.server.ts'
import { onEveryKind, preparedStore } from '#kit/store/fixtures.server.ts'
import { migrate } from '#kit/store/migrate.server.ts'
import { plane_epsg } from './city.ts'
import { home } from './world.server.ts'

const rooms = await loadRooms(join(home, 'domains'))
const registers = registersOf(rooms)
const kit = kitMigrations(plane_epsg)
const advice = 'The definitions and the frozen migrations differ; draft what is missing: npm run siku -- migration draft'

onEveryKind('definitions and migrations', (kind) => {
  let empty: Awaited<ReturnType<typeof preparedStore>>
  let migrated: Awaited<ReturnType<typeof preparedStore>>
  beforeAll(async () => {
    empty = await preparedStore(kind, 'empty')
    migrated = await preparedStore(kind, 'empty')
    await migrate(migrated.store, inOrder(kit, rooms))
  }, 120_000)
  afterAll(async () => {
    await empty?.discard()
    await migrated?.discard()
  })

  it('make the same tables, columns, types, constraints, indexes, policies, triggers, grants and comments', async () => {
    expect((await definedShape(empty.store.pool, kit, registers)).size).toBeGreaterThan(registers.length * 40)
    expect((await checkMigrations(empty.store.pool, kit, rooms)).map(inOneLine), advice).toEqual([])
  }, 180_000)
  it('are told apart by the same comparison when a definition changes', async () => {
    const changed = rooms.map((r) => ({
      ...r,
      room: { ...r.room, registers: r.room.registers.map((x) => ({ ...x, states: { ...x.states, never_heard_of: '从未' } })) },
    }))
    const tables = new Set((await checkMigrations(empty.store.pool, kit, changed)).map((d) => d.defined?.table))
    for (const r of registers) expect(tables.has(r.name), r.name).toBe(true)
  }, 180_000)
  it('are applied once', async () => {
    expect(await migrate(migrated.store, inOrder(kit, rooms))).toEqual([])
  })
  it('leave every register with a row policy for reading, creating and changing and none for deleting', async () => {
    const { rows } = await migrated.store.pool.query<{ table: string; commands: string }>(
      `select c.relname as table, string_agg(p.polcmd::text, '' order by p.polcmd) as commands from pg_policy p join pg_class c on c.oid = p.polrelid where c.relname = any($1) group by 1`,
      [registers.flatMap((r) => [r.name, `${r.name}_history`])],
    )
    for (const r of registers) {
      expect(rows.find((row) => row.table === r.name)?.commands, r.name).toBe('arw')
      expect(rows.find((row) => row.table === `${r.name}_history`)?.commands, r.name).toBe('r')
    }
  })
})

it('every folder of migrations belongs to a room that is loaded', () => {
  for (const { room, migrations } of rooms) {
    const folder = join(home, 'domains', room.name, 'migrations')
    const files = existsSync(folder) ? readdirSync(folder) : []
    expect(files.length).toBe(migrations.length)
    for (const file of files) expect(readFileSync(join(home, 'domains', room.name, 'migrations', file), 'utf8').trim(), file).not.toBe('')
  }
})
