import { type Kysely, sql } from 'kysely'
import { kindIn } from '#kit/derive/access-rows.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { namingFields } from '#kit/register/naming.ts'
import { transactionOn } from '#kit/store/transaction.server.ts'
import { allReadings } from './pinyin.server.ts'

/** Registers whose records are found by a name or number of their own. Divisions are found by their index. */
export const isIndexed = (r: AnyRegister): boolean => r.name !== 'division' && namingFields(r).length > 0

/** The field that says of which kind a record is, where whether it may be read hangs on that. */
const kindOfReading = ({ access: { kinds, read } }: AnyRegister): string | null => (kinds && typeof read !== 'string' ? kinds.field : null)

/** What records of a register are called in the table of rights: by the register, or by each of their kinds. */
export const realmsOf = (r: AnyRegister): string[] =>
  kindOfReading(r) === null ? [r.name] : Object.keys(r.access.kinds?.of ?? {}).map((kind) => kindIn(r.name, kind))

/** From what a register's entries are made, as its function in the store says it. */
const madeFrom = (r: AnyRegister): string => [namingFields(r).join(' '), kindOfReading(r)].filter((part) => part !== null).join(' / ')

/**
 * Has the registers' titles indexed as the definitions say: what is so already is left as it is, a register whose columns changed is
 * indexed anew, and one that has none any more, or is gone, no longer.
 */
// tables are named by registers
export async function indexTitles(db: Kysely<any>, registers: readonly AnyRegister[]): Promise<void> {
  const [there] = (await sql<{ n: number }>`select count(*)::int as n from siku.pinyin`.execute(db)).rows
  if (there?.n === 0)
    await sql`insert into siku.pinyin select * from json_to_recordset(${JSON.stringify(allReadings())}) as x(hanzi text, syllable text) on conflict do nothing`.execute(
      db,
    )
  const { rows } = await sql<{ name: string; columns: string | null }>`select substr(p.proname, 7) as name, obj_description(p.oid, 'pg_proc') as columns
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname = 'siku' and p.proname like 'index\\_%' and p.prorettype = 'trigger'::regtype`.execute(
    db,
  )
  const known = new Map(rows.map((row) => [row.name, row.columns]))
  const wanted = registers.filter(isIndexed)
  await transactionOn(db, async (tx) => {
    for (const name of known.keys()) if (!wanted.some((r) => r.name === name)) await sql`select siku.unindex_titles(${name})`.execute(tx)
    for (const r of wanted) {
      if (known.get(r.name) === madeFrom(r)) continue
      await sql`select siku.index_titles(${r.name}, ${namingFields(r)}::text[], ${kindOfReading(r)})`.execute(tx)
    }
    await sql`select siku.index_search()`.execute(tx)
  })
}
