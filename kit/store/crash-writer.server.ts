import { openStore, type StoreKind } from './store.server.ts'
import { transaction } from './transaction.server.ts'

/** Commits row after row and prints each number once its commit is acknowledged, until it is killed. For crash.test.ts. */
const [kind, folder] = process.argv.slice(2) as [StoreKind, string]
const store = await openStore({ kind, folder })
await store.pool.query(`
  CREATE TABLE IF NOT EXISTS written (id integer PRIMARY KEY, text text, area geometry);
  CREATE INDEX IF NOT EXISTS written_area ON written USING gist (area)`)
for (;;) {
  const id = await transaction(store.pool, async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO written SELECT n, repeat(md5(n::text), 20), ST_MakeEnvelope(n, 0, n + 1, 1, 4490)
       FROM (SELECT coalesce(max(id), 0) + 1 AS n FROM written) AS next RETURNING id`,
    )
    return rows[0]?.id
  })
  process.stdout.write(`${id}\n`)
}
