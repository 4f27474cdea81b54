import { expect, it } from 'vitest'
import { onEveryStore } from './fixtures.server.ts'
import { maintain } from './maintenance.server.ts'

onEveryStore('maintenance', 'new', (opened) => {
  it('analyzes what was loaded and vacuums what was emptied where no autovacuum does, and then rests', async () => {
    const store = opened()
    const embedded = store.kind === 'embedded'
    await store.pool.query('CREATE SCHEMA IF NOT EXISTS works; CREATE TABLE works.loaded (id integer); CREATE TABLE works."Emptied" (id integer)')
    await store.pool.query('INSERT INTO works.loaded SELECT generate_series(1, 3000); INSERT INTO works."Emptied" SELECT generate_series(1, 3000)')
    await store.pool.query('DELETE FROM works."Emptied"')
    expect((await maintain(store)).filter((statement) => statement.includes('works.'))).toEqual(
      embedded ? ['VACUUM (ANALYZE) works."Emptied"', 'ANALYZE works.loaded'] : [],
    )
    const { rows } = await store.pool.query("SELECT reltuples FROM pg_class WHERE oid = 'works.loaded'::regclass")
    if (embedded) expect(rows).toEqual([{ reltuples: 3000 }])
    expect(await maintain(store)).toEqual([])
  })
})
