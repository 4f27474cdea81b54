import { sql } from 'kysely'
import type { Row } from '../../register/apply.ts'
import { deadlineDue, deadlineTitle, enteredAt } from '../../register/deadline.ts'
import { type AnyRegister, fromStates } from '../../register/define.ts'
import type { Tx } from '../../register/gate.server.ts'
import type { Deadline, Transition } from '../../register/transition.ts'

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
  const dues = steps.flatMap((t) => {
    const due_at = t.within ? deadlineDue(t.within, row, since) : null
    return due_at && t.within ? [{ due_at, clock: clockOf(r, t.within) }] : []
  }).sort((a, b) => Date.parse(a.due_at) - Date.parse(b.due_at))
  return { roles: [...new Set(steps.flatMap((t) => [...t.by]))], since, due_at: dues[0]?.due_at ?? null, clock: dues[0]?.clock ?? null }
}

/** Makes the inbox true to the record; a change of state or due day starts its stage anew. */
export async function keepTask(tx: Tx, r: AnyRegister, row: Row, title: string): Promise<void> {
  const task = taskOf(r, row)
  if (!task) {
    await sql`delete from siku.task where register = ${r.name} and record = ${row.id}`.execute(tx)
    return
  }
  await sql`insert into siku.task (register, record, division, state, title, roles, since, due_at, clock, demo)
    values (${r.name}, ${row.id}, ${row.division}, ${row.state}, ${title}, ${task.roles}, ${task.since}, ${task.due_at}, ${task.clock}, ${Boolean(row.demo)})
    on conflict (register, record) do update set division = excluded.division, state = excluded.state, title = excluded.title,
      roles = excluded.roles, since = excluded.since, due_at = excluded.due_at, clock = excluded.clock,
      stage = case when siku.task.state = excluded.state and siku.task.due_at is not distinct from excluded.due_at then siku.task.stage else 'waiting' end`.execute(tx)
}
