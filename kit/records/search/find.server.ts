import { sql } from 'kysely'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { namingFields } from '#kit/register/naming.ts'
import { registerOf, type World } from '../world.server.ts'
import { realmsOf } from './titles.server.ts'

/** A record that was found, and may be read by whoever asked. */
export type FoundRecord = {
  readonly register: string
  readonly id: string
  readonly division: string
  readonly state: string
  readonly title: string
  readonly exact: boolean
}

type Hit = { register: string; record: string; title: string; rank: number }
const A_REGISTER = 5
const MOST = 40

/** Titles that are the word, that begin with it, that are read so, and that hold it; of those that the grants of the transaction may read. */
async function hits(tx: Tx, q: string, registers: readonly AnyRegister[]): Promise<readonly Hit[]> {
  const { rows } = await sql<Hit>`
    select * from siku.find_titles(${q}, ${registers.flatMap(realmsOf)}::text[]) h
    order by case when h.title = ${q} then 0 else h.rank end, length(h.title), h.title limit ${MOST * 4}`.execute(tx)
  return rows
}

type Shown = { id: string; division: string; state: string; title: string }

/** Of these, those that may be read: each register's own row-level security answers. */
async function readable(world: World, tx: Tx, found: readonly Hit[]): Promise<Map<string, Shown>> {
  const groups = [...Map.groupBy(found, (hit) => hit.register)]
  if (groups.length === 0) return new Map()
  const parts = groups.map(
    ([register, own]) =>
      sql`select id, division, state, concat_ws(' ', ${sql.join(namingFields(registerOf(world, register)).map((c) => sql.ref(c)))}) as title from ${sql.table(register)} where id = any(${own.map((hit) => hit.record)}::uuid[])`,
  )
  const { rows } = await sql<Shown>`${sql.join(parts, sql` union all `)}`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The best matches among the records that a person may read: the word itself first, then what begins with it or is read so, then what holds it; few of each register. */
export async function findRecords(world: World, tx: Tx, text: string, registers: readonly AnyRegister[]): Promise<FoundRecord[]> {
  const q = text.toLowerCase()
  const found = await hits(tx, q, registers)
  const once = [...Map.groupBy(found, (hit) => hit.record).values()].flatMap((same) => same.slice(0, 1))
  const few = [...Map.groupBy(once, (hit) => hit.register).values()].flatMap((own) => own.slice(0, A_REGISTER))
  const best = once.filter((hit) => few.includes(hit)).slice(0, MOST)
  const open = await readable(world, tx, best)
  return best.flatMap(({ register, record, title: small }) => {
    const row = open.get(record)
    return row ? [{ register, exact: small === q, ...row }] : []
  })
}
