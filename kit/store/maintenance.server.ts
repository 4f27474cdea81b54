import type { Store } from './store.server.ts'

/** PostgreSQL's own thresholds for its autovacuum. */
const due = `
SELECT format('%I.%I', s.schemaname, s.relname) AS name,
  s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0) AS vacuum
FROM pg_stat_user_tables AS s JOIN pg_class AS c ON c.oid = s.relid
WHERE s.n_dead_tup > 50 + 0.2 * greatest(c.reltuples, 0) OR s.n_mod_since_analyze > 50 + 0.1 * greatest(c.reltuples, 0)
ORDER BY 1`

/**
 * What autovacuum does elsewhere: tables that changed much are analyzed, those with many dead rows vacuumed, one at a
 * time so that others get their turn. Only for the embedded store, which has no autovacuum; call it now and then, and
 * after loading in bulk.
 * @returns the statements run; none on the other stores.
 */
export async function maintain(store: Store): Promise<string[]> {
  if (store.kind !== 'embedded') return []
  await store.pool.query('SELECT pg_stat_force_next_flush()')
  const { rows } = await store.pool.query<{ name: string; vacuum: boolean }>(due)
  const statements = rows.map((table) => `${table.vacuum ? 'VACUUM (ANALYZE)' : 'ANALYZE'} ${table.name}`)
  for (const statement of statements) await store.pool.query(statement)
  return statements
}
