import { sql } from 'kysely'
import type { Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { Refusal } from '#kit/register/refusal.ts'
import { as, systemActor } from '#kit/records/acting.server.ts'
import { stepRecord } from '#kit/records/engine.server.ts'
import { keepLapses, lapses, lapsesOf, lapsingStates } from '#kit/records/lapses.server.ts'
import { readRow, selectList } from '#kit/records/rows.server.ts'
import type { World } from '#kit/records/world.server.ts'

type Due = { readonly register: string; readonly record: string; readonly action: string }

const ROWS_A_ROUND = 5000
const firstId = '00000000-0000-0000-0000-000000000000'

const dueAt = (world: World, now: string): Promise<Due[]> =>
  as(
    world,
    systemActor(world),
    async (tx) => (await sql<Due>`select register, record, action from siku.lapse where due_at < ${now}::timestamptz order by due_at, record`.execute(tx)).rows,
  )

/**
 * Takes one step, when it is due by the record and the calendar of today. Someone may have moved the record meanwhile, or a gate
 * may hold it back: it stays, and is tried again at the next round.
 */
async function lapse(world: World, r: AnyRegister, { record, action }: Due, now: string): Promise<boolean> {
  const actor = systemActor(world)
  const reason = r.transitions[action]?.reason ? { reason: '期限届满' } : {}
  try {
    return await as(world, actor, async (tx) => {
      const row = await readRow(tx, r, record)
      const end = row && lapsesOf(r, row).find((l) => l.action === action)?.due_at
      if (row && end && Date.parse(end) < Date.parse(now)) {
        await stepRecord(world, tx, actor, r, record, action, reason, { version: row.version, at: now })
        return true
      }
      if (row) await keepLapses(tx, r, [row])
      return false
    })
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** Takes every step whose clock has run out, each record in a transaction of its own; answers how many were taken. */
export async function takeLapsed(world: World, now: string): Promise<number> {
  let taken = 0
  for (const due of await dueAt(world, now)) {
    const r = world.registers.get(due.register)
    if (r?.transitions[due.action]?.lapses && (await lapse(world, r, due, now))) taken += 1
  }
  return taken
}

/** Reckons all these moments anew: after a bulk load, and when the calendar of holidays or a definition may have changed. */
export async function reckonLapses(world: World): Promise<void> {
  for (const r of [...world.registers.values()].filter(lapses)) {
    for (let last: string | undefined = firstId; last !== undefined;) last = await reckonAfter(world, r, last)
  }
}

const reckonAfter = (world: World, r: AnyRegister, id: string): Promise<string | undefined> =>
  as(world, systemActor(world), async (tx) => {
    const { rows } = await sql<Row>`select ${selectList(r)} from ${sql.table(r.name)} r where r.state = any(${[...lapsingStates(r)]}) and r.id > ${id}::uuid
    order by r.id limit ${ROWS_A_ROUND}`.execute(tx)
    await keepLapses(tx, r, rows)
    return rows.at(-1)?.id
  })
