import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Row } from '#kit/register/apply.ts'
import { deadlineDue, deadlineTitle, enteredAt } from '#kit/register/deadline.ts'
import { type AnyRegister, fromStates } from '#kit/register/define.ts'
import { ofKind } from '#kit/register/kinds.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import type { Deadline, Transition } from '#kit/register/transition.ts'
import { transactionOn } from '#kit/store/transaction.server.ts'
import { systemId } from './acting.server.ts'

export type Task = { roles: string[]; since: string; due_at: string | null; clock: string | null; whose: string[]; alone: boolean }

/** Steps that lead on from a state, side steps and repetitions left out. */
export const waitingSteps = (r: AnyRegister, state: string): readonly Transition[] =>
  Object.values(r.transitions).filter((t) => fromStates(t).includes(state) && t.to !== undefined && !t.aside)

const clockOf = (r: AnyRegister, deadline: Deadline): string => ('field' in deadline ? (deadline.basis ?? '按登记的期限') : deadlineTitle(r, deadline))

/** What waits on a record in its present state, or null when nothing does. */
export function taskOf(r: AnyRegister, row: Row): Task | null {
  const steps = waitingSteps(r, row.state).filter((t) => t.by.some((role) => role !== 'system'))
  if (steps.length === 0) return null
  const since = enteredAt(row)
  const dues = steps
    .flatMap((t) => {
      const due_at = t.within ? deadlineDue(t.within, row, since) : null
      return due_at && t.within ? [{ due_at, clock: clockOf(r, t.within) }] : []
    })
    .sort((a, b) => Date.parse(a.due_at) - Date.parse(b.due_at))
  return {
    roles: [...new Set(steps.flatMap((t) => [...ofKind(r, t.by, row)]))],
    since,
    due_at: dues[0]?.due_at ?? null,
    clock: dues[0]?.clock ?? null,
    ...whoseOf(r, row),
  }
}

/** Who is named in a record as the one whose work it is now. */
function whoseOf(r: AnyRegister, row: Row): Pick<Task, 'whose' | 'alone'> {
  const field = r.whose?.[row.state]
  const named = field === undefined ? null : row[field]
  return { whose: typeof named === 'string' ? [named] : [], alone: field === 'created_by' && row.created_by !== systemId }
}

const taskColumns = sql`record uuid, division uuid, state text, title text, roles text[], since timestamptz, due_at timestamptz, clock text, demo boolean, whose uuid[], alone boolean`

/** Makes the inbox true to the records of one register; a change of state or due day starts a record's stage anew. */
export async function keepTasks(tx: Tx, r: AnyRegister, rows: readonly Row[], titles: ReadonlyMap<string, string>): Promise<void> {
  const found = rows.map((row) => ({ row, task: taskOf(r, row) }))
  const idle = found.flatMap(({ row, task }) => (task ? [] : [row.id]))
  if (idle.length > 0) await sql`delete from siku.task where register = ${r.name} and record = any(${idle}::uuid[])`.execute(tx)
  const waiting = found.flatMap(({ row, task }) =>
    task ? [{ ...task, record: row.id, division: row.division, state: row.state, title: titles.get(row.id) ?? r.title, demo: Boolean(row['demo']) }] : [],
  )
  if (waiting.length === 0) return
  await sql`insert into siku.task (register, record, division, state, title, roles, since, due_at, clock, demo, whose, alone)
    select ${r.name}, s.record, s.division, s.state, s.title, s.roles, s.since, s.due_at, s.clock, s.demo, s.whose, s.alone
    from jsonb_to_recordset(${JSON.stringify(waiting)}::jsonb) as s(${taskColumns})
    on conflict (register, record) do update set division = excluded.division, state = excluded.state, title = excluded.title,
      since = excluded.since, due_at = excluded.due_at, clock = excluded.clock, whose = excluded.whose, alone = excluded.alone,
      stage = case when ${sameStage} then siku.task.stage else 'waiting' end,
      roles = case when ${sameStage} and siku.task.stage = 'supervised'
        then array(select distinct role from unnest(excluded.roles || siku.task.roles) role order by role) else excluded.roles end`.execute(tx)
}

/** A record that stays in its state with its due day has only been corrected: its stage stands, and who supervises it goes on seeing it. */
const sameStage = sql`siku.task.state = excluded.state and siku.task.due_at is not distinct from excluded.due_at`

/** The setting that keeps by which definitions the tasks of a store say whose work they are. */
const whoseSetting = 'whose'

/**
 * Makes what waits in a store of an earlier version true to whose work its definitions say it is: once for each register whose
 * definition says another thing than when it was done.
 */
export const keepWhose = (db: Kysely<any>, registers: Iterable<AnyRegister>): Promise<void> =>
  transactionOn(db, async (tx) => {
    const { rows } = await sql<{ value: Record<string, unknown> }>`select value from siku.setting where key = ${whoseSetting}`.execute(tx)
    const defined = [...registers].map((r) => [r, JSON.stringify(Object.entries(r.whose ?? {}).toSorted())] as const)
    const said = Object.fromEntries(defined.map(([r, whose]) => [r.name, whose]))
    const stale = defined.filter(([r, whose]) => (rows[0]?.value[r.name] ?? '[]') !== whose)
    if (stale.length === 0) return
    for (const [r] of stale) await nameWhose(tx, r)
    await sql`insert into siku.setting (key, value) values (${whoseSetting}, ${JSON.stringify(said)}::jsonb)
      on conflict (key) do update set value = excluded.value, at = clock_timestamp()`.execute(tx)
  })

async function nameWhose(tx: Tx, r: AnyRegister): Promise<void> {
  for (const state of Object.keys(r.states)) {
    const field = r.whose?.[state]
    const whose = field === undefined ? sql`'{}'::uuid[]` : sql`array_remove(array[r.${sql.ref(field)}], null)`
    const alone = field === 'created_by' ? sql`r.created_by <> ${systemId}` : sql`false`
    await sql`update siku.task t set whose = ${whose}, alone = ${alone} from ${sql.table(r.name)} r
      where t.register = ${r.name} and t.record = r.id and t.state = ${state} and (t.whose, t.alone) is distinct from (${whose}, ${alone})`.execute(tx)
  }
}

/** Everybody and every post that the actor is named by. */
const namesOf = (actor: Actor): string[] => [actor.id, ...actor.posts.flatMap((p) => (p.id ? [p.id] : []))]
const uuids = (ids: readonly string[]): RawBuilder<unknown> => sql`${ids}::uuid[]`

/** Told to the actor: by the role and the place of one and the same post. */
export function toldTo(actor: Actor): RawBuilder<unknown> {
  const posts = actor.posts.map(
    (p) =>
      sql`(${p.role} = any(roles) and ${p.root ? sql`true` : sql`division in (select descendant from siku.division_closure where ancestor = ${p.division})`})`,
  )
  return posts.length === 0 ? sql`false` : sql`(${sql.join(posts, sql` or `)})`
}

/** What waits for the actor: what is told to them and is not somebody else's alone. */
export const waitsFor = (actor: Actor): RawBuilder<unknown> => sql`(${toldTo(actor)} and (not alone or whose && ${uuids(namesOf(actor))}))`

/** The three lists of what waits: mine, my unit's, and where I may help. */
export type Whose = 'mine' | 'unit' | 'help'

/**
 * Everything that waits for the actor, with the list it belongs to, as a query to select from. Mine: I or my post is named, or
 * nobody else may. My unit's: nobody is named, and mine is a post nearest to the place of those that may, or it is mine to press.
 * The rest is where I may help. Who may where is asked once a set of roles and place, not once a record.
 */
export function sorted(actor: Actor): RawBuilder<unknown> {
  const names = uuids(namesOf(actor))
  const posts = JSON.stringify(actor.posts.map((p) => ({ role: p.role, division: p.division })))
  return sql`
    with open as materialized (select * from siku.task where ${waitsFor(actor)}),
    spot as materialized (select distinct roles, division from open),
    holding as materialized (select * from siku.seats_at(array(select division from spot))),
    may as materialized (select s.roles, s.division, c.depth, h.person from spot s join siku.division_closure c on c.descendant = s.division
      join holding h on h.division = c.ancestor and h.role = any(s.roles)),
    seat as materialized (select roles, division, min(depth) as nearest, count(distinct person) as people from may group by roles, division),
    own as materialized (select s.roles, s.division, min(c.depth) as depth from spot s
      join siku.division_closure c on c.descendant = s.division
      join jsonb_to_recordset(${posts}::jsonb) as p(role text, division uuid) on p.division = c.ancestor and p.role = any(s.roles) group by s.roles, s.division)
    select o.*, case when o.whose && ${names} or seat.people = 1 then 'mine' when o.whose <> '{}' then 'help'
      when o.stage = 'supervised' or own.depth <= seat.nearest then 'unit' else 'help' end as list
    from open o left join seat using (roles, division) left join own using (roles, division)`
}
