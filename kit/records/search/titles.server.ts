import { type Kysely, sql } from 'kysely'
import type { AnyRegister } from '#kit/register/define.ts'
import { allReadings } from './pinyin.server.ts'

/** The columns by which a record is found: names and numbers that are not sensitive, by which it is called or which are its own alone. */
export const indexedColumns = (r: AnyRegister): string[] =>
  Object.entries(r.fields)
    .filter(([name, f]) => f.kind === 'text' && !f.sensitive && !f.long && (r.label.includes(name) || f.unique))
    .map(([name]) => name)

/** Has the registers' titles indexed as the definitions say: what is so already is left as it is, a register whose columns changed is indexed anew. */
// tables are named by registers
export async function indexTitles(db: Kysely<any>, registers: readonly AnyRegister[]): Promise<void> {
  const [there] = (await sql<{ n: number }>`select count(*)::int as n from siku.pinyin`.execute(db)).rows
  if (there?.n === 0)
    await sql`insert into siku.pinyin select * from json_to_recordset(${JSON.stringify(allReadings())}) as x(hanzi text, syllable text) on conflict do nothing`.execute(
      db,
    )
  const { rows } = await sql<{ name: string; columns: string | null }>`select p.proname::text as name, obj_description(p.oid, 'pg_proc') as columns
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'siku' and p.proname like 'index\\_%'`.execute(db)
  const known = new Map(rows.map((row) => [row.name, row.columns]))
  for (const r of registers) {
    const columns = indexedColumns(r)
    if (columns.length === 0 || r.name === 'division' || known.get(`index_${r.name}`) === columns.join(' ')) continue
    await sql`select siku.index_titles(${r.name}, ${columns}::text[])`.execute(db)
  }
}
