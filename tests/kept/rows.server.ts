import type { Pool, PoolClient } from 'pg'
import { transaction } from '#kit/store/transaction.server.ts'

/** A table's rows as text, in the order of its columns: what PostgreSQL prints, it reads again, on any store. */
export type KeptTable = { readonly table: string; readonly columns: readonly string[]; readonly rows: readonly (readonly (string | null)[])[] }

type Column = { table: string; name: string; type: string; identity: boolean }

/** What every start writes anew from the definitions, what migrations write, and sessions, which end. */
const passing = ['siku.migration', 'siku.register_access', 'siku.register_transition', 'siku.session']

const reading = `
  select n.nspname || '.' || c.relname as "table", quote_ident(a.attname) as name, format_type(a.atttypid, a.atttypmod) as type, a.attidentity <> '' as identity
  from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
  where c.relkind in ('r', 'p') and not c.relispartition and n.nspname in ('public', 'siku')
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  order by 1, a.attnum`

async function columnsOf(client: Pool | PoolClient): Promise<Map<string, Column[]>> {
  const { rows } = await client.query<Column>(reading)
  return Map.groupBy(
    rows.filter((c) => !passing.includes(c.table)),
    (c) => c.table,
  )
}

/** Every row of a store that its people made. */
export async function keptRows(pool: Pool): Promise<KeptTable[]> {
  const tables: KeptTable[] = []
  for (const [table, columns] of await columnsOf(pool)) {
    const { rows } = await pool.query<{ row: (string | null)[] }>(
      `select array[${columns.map((c) => `${c.name}::text`).join(', ')}] as row from ${table} order by 1`,
    )
    if (rows.length > 0) tables.push({ table, columns: columns.map((c) => c.name), rows: rows.map((r) => r.row) })
  }
  return tables
}

/** Puts rows back as they were, past every trigger, as the files of a store would bring them; numbers go on after the last. */
export async function putBack(pool: Pool, tables: readonly KeptTable[]): Promise<void> {
  await transaction(pool, async (client) => {
    await client.query('set local session_replication_role = replica')
    const known = await columnsOf(client)
    for (const { table, columns, rows } of tables) {
      const typed = columns.map((name, i) => `(r ->> ${i})::${known.get(table)?.find((c) => c.name === name)?.type ?? 'missing'}`)
      await client.query(
        `insert into ${table} (${columns.join(', ')}) overriding system value select ${typed.join(', ')} from jsonb_array_elements($1::jsonb) r`,
        [JSON.stringify(rows)],
      )
      for (const { name } of (known.get(table) ?? []).filter((c) => c.identity))
        await client.query(`select setval(pg_get_serial_sequence($1, $2), (select max(${name}) from ${table}))`, [table, name])
    }
  })
}
