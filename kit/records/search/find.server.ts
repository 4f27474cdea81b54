import { type RawBuilder, sql } from 'kysely'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { seeingAll } from '../acting.server.ts'
import { registerOf, type World } from '../world.server.ts'
import { indexedColumns } from './titles.server.ts'

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
const WITHIN = 1000
const MOST = 40
/** Behind every text that begins with another. */
const END = '\u{10FFFF}'

const begins = (column: 'title' | 'letters' | 'initials', q: string, rank: number, registers: readonly string[], near: RawBuilder<unknown>) => {
  const e = sql.ref(`e.${column}`)
  return sql`select ${rank}::int as rank, h.* from unnest(${[...registers]}::text[]) o(register) cross join lateral (
    select e.register, e.record, e.title from siku.search_entry e where e.register = o.register and ${e} ~>=~ ${q} and ${e} ~<~ ${q + END} and ${near} order by ${e} using ~<~ limit ${A_REGISTER}) h`
}

const within = (q: string, registers: readonly string[], near: RawBuilder<unknown>) =>
  sql`select 4 as rank, w.register, w.record, w.title from (select s.*, row_number() over (partition by s.register order by length(s.title), s.title) as n from (
    select e.register, e.record, e.title from siku.search_entry e
    where siku.bigrams(e.title) @> siku.bigrams(${q}) and position(${q} in e.title) > 0 and e.register = any(${[...registers]}::text[]) and ${near} limit ${WITHIN}) s) w where w.n <= ${A_REGISTER}`

/** Titles that are the word, that begin with it, that are read so, and that hold it; only where the person's posts are, but for what is open to all. */
async function hits(tx: Tx, q: string, readable: readonly AnyRegister[], actor: Actor): Promise<Hit[]> {
  const registers = readable.map((r) => r.name)
  const open = readable.filter((r) => r.access.read === 'everyone_signed_in').map((r) => r.name)
  const places = actor.posts.map((p) => p.division)
  const near = actor.posts.some((p) => p.root)
    ? sql`true`
    : sql`(e.register = any(${open}::text[]) or exists (select from siku.division_closure c where c.descendant = e.division and c.ancestor = any(${places}::uuid[])))`
  const spoken = /^[a-z]+$/.test(q)
  const asked = [
    begins('title', q, 1, registers, near),
    ...(spoken ? [begins('initials', q, 2, registers, near), begins('letters', q, 3, registers, near)] : []),
    ...(q.length > 1 ? [within(q, registers, near)] : []),
  ]
  // a text of which the planner knows nothing must not be looked for from end to end
  await sql`select set_config('enable_seqscan', 'off', true)`.execute(tx)
  const { rows } = await sql<Hit>`select * from (${sql.join(
    asked.map((one) => sql`(${one})`),
    sql` union all `,
  )}) found order by case when title = ${q} then 0 else rank end, length(title), title limit ${MOST * 4}`.execute(tx)
  return rows
}

type Shown = { id: string; division: string; state: string; title: string }

/** Of these, those that may be read: each register's own row-level security answers. */
async function readable(world: World, tx: Tx, found: readonly Hit[]): Promise<Map<string, Shown>> {
  const groups = [...Map.groupBy(found, (hit) => hit.register)]
  if (groups.length === 0) return new Map()
  const parts = groups.map(
    ([register, own]) =>
      sql`select id, division, state, concat_ws(' ', ${sql.join(indexedColumns(registerOf(world, register)).map((c) => sql.ref(c)))}) as title from ${sql.table(register)} where id = any(${own.map((hit) => hit.record)}::uuid[])`,
  )
  const { rows } = await sql<Shown>`${sql.join(parts, sql` union all `)}`.execute(tx)
  return new Map(rows.map((row) => [row.id, row]))
}

/** The best matches among the records that a person may read: the word itself first, then what begins with it or is read so, then what holds it; few of each register. */
export async function findRecords(world: World, tx: Tx, actor: Actor, text: string, registers: readonly AnyRegister[]): Promise<FoundRecord[]> {
  const q = text.toLowerCase()
  const found = await seeingAll(world, tx, actor, () => hits(tx, q, registers, actor))
  const once = [...Map.groupBy(found, (hit) => hit.record).values()].flatMap((same) => same.slice(0, 1))
  const few = [...Map.groupBy(once, (hit) => hit.register).values()].flatMap((own) => own.slice(0, A_REGISTER))
  const best = once.filter((hit) => few.includes(hit)).slice(0, MOST)
  const open = await readable(world, tx, best)
  return best.flatMap(({ register, record, title: small }) => {
    const row = open.get(record)
    return row ? [{ register, exact: small === q, ...row }] : []
  })
}
