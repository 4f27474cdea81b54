import { sql } from 'kysely'
import { deadlineDue, enteredAt } from '../register/deadline.ts'
import type { Row } from '../register/apply.ts'
import { type AnyRegister, fromStates } from '../register/define.ts'
import { Refusal } from '../register/refusal.ts'
import type { Transition } from '../register/transition.ts'
import { as, systemActor } from '../store/acting.server.ts'
import { stepRecord } from '../store/records/engine.server.ts'
import { selectList } from '../store/records/rows.server.ts'
import type { World } from '../store/world.server.ts'

/** Steps that the system takes when their clock runs out. */
const lapsing = (r: AnyRegister): readonly [string, Transition][] => Object.entries(r.transitions).filter(([, t]) => t.lapses !== undefined)

async function due(world: World, r: AnyRegister, t: Transition, now: string): Promise<Row[]> {
  const rows = await as(world, systemActor(world), async (tx) => (await sql<Row>`select ${selectList(r)} from ${sql.table(r.name)} r
    where r.state = any(${[...fromStates(t)]})`.execute(tx)).rows)
  return rows.filter((row) => {
    const end = t.lapses ? deadlineDue(t.lapses, row, enteredAt(row)) : null
    return end !== null && Date.parse(end) < Date.parse(now)
  })
}

/** Someone may have moved the record meanwhile, or a gate may hold it back: it stays, and is tried again at the next round. */
async function lapse(world: World, r: AnyRegister, row: Row, name: string, now: string): Promise<boolean> {
  const actor = systemActor(world)
  const reason = r.transitions[name]?.reason ? { reason: '期限届满' } : {}
  try {
    await as(world, actor, (tx) => stepRecord(world, tx, actor, r, row.id, name, reason, { version: row.version, at: now }))
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** Takes every step whose clock has run out, each record in a transaction of its own; answers how many were taken. */
export async function takeLapsed(world: World, now: string): Promise<number> {
  let taken = 0
  for (const r of world.registers.values()) {
    for (const [name, t] of lapsing(r)) {
      for (const row of await due(world, r, t, now)) if (await lapse(world, r, row, name, now)) taken += 1
    }
  }
  return taken
}
