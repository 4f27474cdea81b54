import { sql } from 'kysely'
import type { AnyRegister } from '../register/define.ts'
import type { SystemEngine } from '../register/gate.server.ts'
import type { Row } from '../register/apply.ts'
import { as, systemActor } from '../store/acting.server.ts'
import { createRecord, stepRecord } from '../store/records/engine.server.ts'
import { readRow } from '../store/records/rows.server.ts'
import type { World } from '../store/world.server.ts'

type Waiting = { id: number; register: string; record: string; action: string; attempts: number }
const mostAttempts = 10

/** The engine as jobs use it: each call a transaction of its own, acting as the system. */
export function systemEngine(world: World): SystemEngine {
  const actor = systemActor(world)
  return {
    create: (r, input) => as(world, actor, (tx) => createRecord(world, tx, actor, r, input)),
    step: (r, id, transition, input) => as(world, actor, async (tx) => { await stepRecord(world, tx, actor, r, id, transition, input) }),
    read: (run) => as(world, actor, run),
  }
}

async function waiting(world: World): Promise<Waiting[]> {
  return as(world, systemActor(world), async (tx) => (await sql<Waiting>`select id, register, record, action, attempts from siku.outbox
    where done_at is null and attempts < ${mostAttempts} order by id limit 100`.execute(tx)).rows)
}

async function mark(world: World, id: number, error: string | null): Promise<void> {
  await as(world, systemActor(world), (tx) => error === null
    ? sql`update siku.outbox set done_at = clock_timestamp() where id = ${id}`.execute(tx)
    : sql`update siku.outbox set attempts = attempts + 1, last_error = ${error.slice(0, 2000)} where id = ${id}`.execute(tx))
}

async function workOne(world: World, engine: SystemEngine, job: Waiting): Promise<void> {
  const r: AnyRegister | undefined = world.registers.get(job.register)
  const row = r ? await engine.read((tx) => readRow(tx, r, job.record)) : undefined
  if (!r || !row) return mark(world, job.id, `${job.register} ${job.record} 不存在`)
  try {
    for (const a of world.afters) if (a.register === job.register && a.on.includes(job.action)) await a.run({ record: row as Row & { id: string }, action: job.action, engine })
    await mark(world, job.id, null)
  } catch (error) {
    await mark(world, job.id, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/** Works off what must follow steps, oldest first; a failing one is tried again at the next round, ten times at most. */
export async function workOutbox(world: World): Promise<number> {
  const engine = systemEngine(world)
  const jobs = await waiting(world)
  for (const job of jobs) await workOne(world, engine, job)
  return jobs.length
}
