import { type RawBuilder, sql } from 'kysely'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import type { ListName, Notice, Stage } from '#kit/wire/work.ts'
import { decodeCursor, encodeCursor } from './list.server.ts'
import { sorted, toldTo } from './tasks.server.ts'

/** A thing that waits for somebody, with the list it belongs to. */
export type WaitingRow = {
  register: string
  record: string
  title: string
  state: string
  division: string
  since: string
  due_at: string | null
  clock: string | null
  stage: Stage
  roles: string[]
  list: ListName
}

/** Where a thing stands against its term: past it, within it, or without one. */
export type Clock = 'late' | 'in_time' | 'waiting'
/** What a list is grouped by, and what it is sorted by within. */
export type Group = 'register' | 'clock' | 'place'
export type Sort = 'due' | 'since'

/** What is asked of an inbox; what is not said is not narrowed. `division` is an id. */
export type InboxQuestion = {
  readonly limit: number
  readonly cursor: string | null
  readonly list: ListName | null
  readonly group: Group | null
  readonly sort: Sort
  readonly stage: string | null
  readonly registers: readonly string[]
  readonly text: string | null
  readonly clock: Clock | null
  readonly division: string | null
}

/** So many things of a list, register, stage and clock. */
export type WaitingCount = { list: ListName; register: string; stage: Stage; clock: Clock; n: number }

/** A page of an inbox, and everything that waits counted, whatever the page is narrowed to. */
export type WaitingPage = { readonly rows: readonly WaitingRow[]; readonly counts: readonly WaitingCount[]; readonly next: string | undefined }

const clock = sql`case when due_at is null then 'waiting' when due_at < now() then 'late' else 'in_time' end`
/** What comes first in a list that is grouped. */
const groups: Readonly<Record<Group, RawBuilder<unknown>>> = {
  register: sql`register`,
  clock: sql`case when due_at is null then '2' when due_at < now() then '0' else '1' end`,
  place: sql`coalesce((select d.code from division d where d.id = s.division), '')`,
}
const sorts: Readonly<Record<Sort, RawBuilder<unknown>>> = { due: sql`coalesce(due_at, 'infinity'::timestamptz)`, since: sql`since` }

function narrowing(asked: InboxQuestion): RawBuilder<unknown> {
  const parts = [
    ...(asked.list ? [sql`list = ${asked.list}`] : []),
    ...(asked.stage ? [sql`stage = ${asked.stage}`] : []),
    ...(asked.registers.length > 0 ? [sql`register = any(${[...asked.registers]})`] : []),
    ...(asked.text ? [sql`position(lower(${asked.text}) in lower(title)) > 0`] : []),
    ...(asked.clock ? [sql`${clock} = ${asked.clock}`] : []),
    ...(asked.division ? [sql`division in (select descendant from siku.division_closure where ancestor = ${asked.division})`] : []),
  ]
  return parts.length > 0 ? sql.join(parts, sql` and `) : sql`true`
}

type Sorted = WaitingRow & { group_key: string; sort_key: string }

/** What waits for the actor: whose work it is is reckoned once, for the page and for all that is counted beside it. @throws Refusal 422 for a cursor that is none */
export async function waitingPage(tx: Tx, actor: Actor, asked: InboxQuestion): Promise<WaitingPage> {
  const grouped = asked.group ? groups[asked.group] : sql`''`
  const sort = sorts[asked.sort]
  const key = asked.cursor ? decodeCursor(asked.cursor, 3) : null
  const after = key ? sql`(${grouped}, ${sort}, record) > (${key[0]}, ${key[1]}::timestamptz, ${key[2]}::uuid)` : sql`true`
  const { rows: answer } = await sql<Partial<Sorted> & { counts: readonly WaitingCount[] | null }>`
    with work as materialized (${sorted(actor)})
    select c.counts, p.* from (select json_agg(one) as counts from
      (select list, register, stage, ${clock} as clock, count(*)::int as n from work group by 1, 2, 3, 4) one) c
    left join lateral (select s.register, s.record, s.title, s.state, s.division, s.since, s.due_at, s.clock, s.stage, s.roles, s.list,
        ${grouped} as group_key, ${sort}::text as sort_key,
        row_number() over (order by ${grouped}, ${sort}, record) as place from work s
      where ${narrowing(asked)} and ${after} order by place limit ${asked.limit + 1}) p on true order by p.place`.execute(tx)
  const rows = answer.filter((row): row is Sorted & { counts: readonly WaitingCount[] } => row.record !== null)
  const page = rows.slice(0, asked.limit)
  const last = rows.length > asked.limit ? page.at(-1) : undefined
  return { rows: page, counts: answer[0]?.counts ?? [], next: last && encodeCursor([last.group_key, last.sort_key, last.record]) }
}

/** What the clocks have told the actor, the latest first. */
export async function noticesOf(tx: Tx, actor: Actor): Promise<Notice[]> {
  const { rows } = await sql<Notice>`select id, at, kind, register, record as id_record, title, due_at from siku.notice
    where ${toldTo(actor)} order by id desc limit 100`.execute(tx)
  return rows
}
