import { type RawBuilder, sql } from 'kysely'
import type { Row } from '#kit/register/apply.ts'
import { deadlineDue, deadlineTitle, enteredAt } from '#kit/register/deadline.ts'
import { type AnyRegister, fromStates } from '#kit/register/define.ts'
import { ofKind } from '#kit/register/kinds.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import type { Deadline, Transition } from '#kit/register/transition.ts'

export type Task = { roles: string[]; since: string; due_at: string | null; clock: string | null }

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
  return { roles: [...new Set(steps.flatMap((t) => [...ofKind(r, t.by, row)]))], since, due_at: dues[0]?.due_at ?? null, clock: dues[0]?.clock ?? null }
}

const taskColumns = sql`record uuid, division uuid, state text, title text, roles text[], since timestamptz, due_at timestamptz, clock text, demo boolean`

/** Makes the inbox true to the records of one register; a change of state or due day starts a record's stage anew. */
export async function keepTasks(tx: Tx, r: AnyRegister, rows: readonly Row[], titles: ReadonlyMap<string, string>): Promise<void> {
  const found = rows.map((row) => ({ row, task: taskOf(r, row) }))
  const idle = found.flatMap(({ row, task }) => (task ? [] : [row.id]))
  if (idle.length > 0) await sql`delete from siku.task where register = ${r.name} and record = any(${idle}::uuid[])`.execute(tx)
  const waiting = found.flatMap(({ row, task }) =>
    task ? [{ ...task, record: row.id, division: row.division, state: row.state, title: titles.get(row.id) ?? r.title, demo: Boolean(row['demo']) }] : [],
  )
  if (waiting.length === 0) return
  await sql`insert into siku.task (register, record, division, state, title, roles, since, due_at, clock, demo)
    select ${r.name}, s.record, s.division, s.state, s.title, s.roles, s.since, s.due_at, s.clock, s.demo
    from jsonb_to_recordset(${JSON.stringify(waiting)}::jsonb) as s(${taskColumns})
    on conflict (register, record) do update set division = excluded.division, state = excluded.state, title = excluded.title,
      since = excluded.since, due_at = excluded.due_at, clock = excluded.clock,
      stage = case when ${sameStage} then siku.task.stage else 'waiting' end,
      roles = case when ${sameStage} and siku.task.stage = 'supervised'
        then array(select distinct role from unnest(excluded.roles || siku.task.roles) role order by role) else excluded.roles end`.execute(tx)
}

/** A record that stays in its state with its due day has only been corrected: its stage stands, and who supervises it goes on seeing it. */
const sameStage = sql`siku.task.state = excluded.state and siku.task.due_at is not distinct from excluded.due_at`

/** What waits for the actor: for the role and in the place of one and the same post. */
export function waitsFor(actor: Actor): RawBuilder<unknown> {
  const posts = actor.posts.map(
    (p) =>
      sql`(${p.role} = any(roles) and ${p.root ? sql`true` : sql`division in (select descendant from siku.division_closure where ancestor = ${p.division})`})`,
  )
  return posts.length === 0 ? sql`false` : sql`(${sql.join(posts, sql` or `)})`
}
