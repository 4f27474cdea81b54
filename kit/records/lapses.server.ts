import { sql } from 'kysely'
import type { Row } from '#kit/register/apply.ts'
import { deadlineDue, enteredAt } from '#kit/register/deadline.ts'
import { type AnyRegister, fromStates } from '#kit/register/define.ts'
import type { Tx } from '#kit/room/gate.server.ts'

/** Whether the system takes steps of the register when their clock runs out. */
export const lapses = (r: AnyRegister): boolean => Object.values(r.transitions).some((t) => t.lapses !== undefined)

/** The states from which such a step leads. */
export const lapsingStates = (r: AnyRegister): readonly string[] => [...new Set(Object.values(r.transitions).flatMap((t) => (t.lapses ? fromStates(t) : [])))]

export type Lapse = { readonly action: string; readonly due_at: string }

/** The steps that the system takes from the record's present state, each with the moment from which it may. */
export const lapsesOf = (r: AnyRegister, row: Row): Lapse[] =>
  Object.entries(r.transitions).flatMap(([action, t]) => {
    const due_at = t.lapses && fromStates(t).includes(row.state) ? deadlineDue(t.lapses, row, enteredAt(row)) : null
    return due_at === null ? [] : [{ action, due_at }]
  })

/** Makes the moments true to the records. Run it seeing everything. */
export async function keepLapses(tx: Tx, r: AnyRegister, rows: readonly Row[]): Promise<void> {
  if (rows.length === 0 || !lapses(r)) return
  const due = rows.flatMap((row) => lapsesOf(r, row).map((lapse) => ({ record: row.id, ...lapse })))
  await sql`delete from siku.lapse where register = ${r.name} and record = any(${rows.map((row) => row.id)}::uuid[])`.execute(tx)
  if (due.length === 0) return
  await sql`insert into siku.lapse (register, record, action, due_at)
    select ${r.name}, s.record, s.action, s.due_at from jsonb_to_recordset(${JSON.stringify(due)}::jsonb) as s(record uuid, action text, due_at timestamptz)`.execute(
    tx,
  )
}
