import { sql } from 'kysely'
import { columnsOf } from '#kit/derive/columns.ts'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import { readOut } from '#kit/register/label.ts'
import { masked } from '#kit/register/mask.ts'
import type { HistoryItem } from '#kit/wire/records.ts'
import { seeingAll } from './acting.server.ts'
import type { World } from './world.server.ts'
import { selectList } from './rows.server.ts'
import { namesOf, titlesOf } from './titles.server.ts'

type Change = HistoryItem['changes'][number]

function changes(r: AnyRegister, before: Row | undefined, after: Row, name: (id: string) => string): Change[] {
  return Object.entries(r.fields).flatMap(([n, field]) => {
    if (JSON.stringify(before?.[n] ?? null) === JSON.stringify(after[n] ?? null)) return []
    const words = (v: unknown): string => (field.sensitive ? masked(field.sensitive.mask, v) || '—' : readOut(field, v, name))
    if (!before && words(after[n]) === '—') return []
    return [{ field: n, title: field.title, before: before ? words(before[n]) : '—', after: words(after[n]) }]
  })
}

const actionTitle = (r: AnyRegister, action: string): string =>
  action === 'create' ? '登记' : action === 'update' ? '修改' : (r.transitions[action]?.title ?? action)

/** Every version the record has had, newest first: who, when, by what post, on what ground, and what changed. */
export async function historyOf(world: World, tx: Tx, actor: Actor, r: AnyRegister, id: string): Promise<HistoryItem[]> {
  const columns = columnsOf(r).filter((c) => !c.generated && !c.type.startsWith('geometry'))
  const shapes = columnsOf(r).filter((c) => !c.generated && c.type.startsWith('geometry'))
  const list = [...columns.map((c) => sql.ref(`h.${c.name}`)), ...shapes.map((c) => sql`md5(ST_AsBinary(${sql.ref(`h.${c.name}`)})) as ${sql.ref(c.name)}`)]
  const versions = (await sql<Row>`select ${sql.join(list)} from ${sql.table(`${r.name}_history`)} h where h.id = ${id} order by h.version`.execute(tx)).rows
  const names = await seeingAll(world, tx, actor, async () => ({
    refs: await titlesOf(world, tx, r, versions),
    people: await peopleOf(world, tx, versions),
    posts: await postsOf(world, tx, versions),
  }))
  const name = (ref: string): string => names.refs.get(ref)?.title ?? world.divisions.byId(ref)?.name ?? '—'
  return versions.map((row, i) => entry(r, versions[i - 1], row, names, name)).reverse()
}

type Names = { people: ReadonlyMap<string, string>; posts: ReadonlyMap<string, string> }

function entry(r: AnyRegister, before: Row | undefined, row: Row, names: Names, name: (id: string) => string): HistoryItem {
  const action = String(row.changed_action)
  const post = row.changed_post ? names.posts.get(String(row.changed_post)) : undefined
  return {
    version: row.version,
    at: row.changed_at,
    actor: { id: String(row.changed_by), name: names.people.get(String(row.changed_by)) ?? '系统' },
    post: post ? { title: post } : null,
    action,
    action_title: actionTitle(r, action),
    reason: (row.changed_reason as string | null) ?? null,
    device: (row.changed_device as string | null) ?? null,
    from_state: before ? (r.states[before.state] ?? before.state) : null,
    to_state: r.states[row.state] ?? row.state,
    changes: changes(r, before, row, name),
  }
}

const peopleOf = (world: World, tx: Tx, rows: readonly Row[]) =>
  namesOf(
    world,
    tx,
    'person',
    rows.map((row) => row.changed_by),
  )
const postsOf = (world: World, tx: Tx, rows: readonly Row[]) =>
  namesOf(
    world,
    tx,
    'post',
    rows.map((row) => row.changed_post),
  )

/** The record as it stood at a past instant, its geometry too; undefined when it was not there yet. */
export async function rowAsOf(tx: Tx, r: AnyRegister, id: string, instant: string): Promise<Row | undefined> {
  const answer = await sql<Row>`select ${selectList(r, 'h')} from ${sql.table(`${r.name}_history`)} h
    where h.id = ${id} and h.changed_at <= ${instant}::timestamptz order by h.version desc limit 1`.execute(tx)
  return answer.rows[0]
}
