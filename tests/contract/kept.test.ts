import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inOrder, kitMigrations, loadRooms } from '#kit/room/load.server.ts'
import { onEveryKind, preparedStore } from '#kit/store/fixtures.server.ts'
import { migrate } from '#kit/store/migrate.server.ts'
import { putBack } from '#tests/kept/rows.server.ts'
import { earlierFigures, figuresOf, keptMigration, keptNames, readKept } from '#tests/kept/store.server.ts'
import { plane_epsg } from './city.ts'
import { home, type TestWorld, worldOn } from './world.server.ts'

const rooms = await loadRooms(join(home, 'domains'))
const indicators = rooms.flatMap((r) => [...(r.server.indicators ?? [])])
const migrations = inOrder(kitMigrations(plane_epsg), rooms)
const today = new Map(migrations.map(keptMigration))

describe.each(keptNames())('the store of %s', (name) => {
  const kept = readKept(name)
  const titles = new Set(kept.migrations.map(([title]) => title))

  it('was made by migrations that stand here letter for letter', () => {
    expect(kept.migrations.filter(([title, sha256]) => today.get(title) !== sha256).map(([title]) => title)).toEqual([])
  })

  onEveryKind('opened by this version', (kind) => {
    let world: TestWorld
    beforeAll(async () => {
      const opened = await preparedStore(kind, 'empty')
      await migrate(
        opened.store,
        migrations.filter((m) => titles.has(keptMigration(m)[0])),
      )
      await putBack(opened.store.pool, kept.rows)
      world = await worldOn(opened, {}, 'older')
    }, 120_000)
    afterAll(() => world?.close())

    it('has the figures that it had, by the definitions that it knew', async () => {
      const [now, earlier] = [await figuresOf(world), await earlierFigures(world, indicators)]
      const moved = Object.entries(kept.figures).flatMap(([question, figures]) =>
        Object.entries(figures).flatMap(([id, was]) =>
          [now[question]?.[id], ...(earlier[question]?.[id] ?? [])].some((is) => JSON.stringify(is) === JSON.stringify(was))
            ? []
            : [`${question} ${id}: ${JSON.stringify(was)} → ${JSON.stringify(now[question]?.[id])}`],
        ),
      )
      expect(moved).toEqual([])
    }, 120_000)

    it('answers its records and their histories, and takes a change', async () => {
      const admin = world.hand('admin@city')
      const readers = [admin, ...world.hands.filter((h) => h.seat === 'city' || h.seat === 'west')]
      for (const { table } of kept.rows.filter((t) => t.table.startsWith('public.') && !t.table.endsWith('_history'))) {
        const path = `/api/registers/${table.slice('public.'.length)}/records`
        const asked: number[] = []
        for (const reader of readers) {
          const list = await world.ask(reader, `${path}?limit=3`)
          const [one] = list.body.items ?? []
          if (!one) continue
          asked.push((await world.ask(reader, `${path}/${String(one['id'])}`)).status, (await world.ask(reader, `${path}/${String(one['id'])}/history`)).status)
          break
        }
        expect([table, ...asked], 'somebody reads it').toEqual([table, 200, 200])
      }
      const person = world.hand('ranger@west_village#1').person
      const path = `/api/registers/person/records/${person}`
      const { body } = await world.ask(admin, path)
      const changed = await world.ask(admin, path, { method: 'PATCH', body: { note: '升级之后' }, headers: { 'if-match': `"${String(body['version'])}"` } })
      expect([changed.status, changed.text]).toEqual([200, changed.text])
    }, 120_000)

    it('answered nothing with a fault of its own', () => expect(world.log).toEqual([]))
  })
})
