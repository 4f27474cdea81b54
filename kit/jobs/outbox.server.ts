import { sql } from 'kysely'
import { beijingInstant } from '#kit/calendar/date.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor, SystemEngine } from '#kit/room/gate.server.ts'
import type { Row } from '#kit/register/apply.ts'
import { as, bookkeeper, systemActor } from '#kit/records/acting.server.ts'
import { createRecord, stepRecord } from '#kit/records/engine.server.ts'
import { readRow } from '#kit/records/rows.server.ts'
import type { World } from '#kit/records/world.server.ts'

type Taken = { id: number; register: string; record: string; action: string }
const mostAttempts = 10

/** How long who took a row may work on it; then it is thought lost with its process, and taken again. */
const LEASE = '10 minutes'

/** The engine with the system's rights: each call a transaction of its own, in the name of the person for whom it is done, else of the system. */
export function systemEngine(world: World, person?: Actor): SystemEngine {
  const actor = person ? bookkeeper(world, person) : systemActor(world)
  return {
    create: (r, input) => as(world, actor, (tx) => createRecord(world, tx, actor, r, input)),
    step: (r, id, transition, input) =>
      as(world, actor, async (tx) => {
        await stepRecord(world, tx, actor, r, id, transition, input)
      }),
    read: (run) => as(world, actor, run),
  }
}

/** The oldest row that nobody works on, taken so that no other worker has it as well. */
async function take(world: World, at: string): Promise<Taken | undefined> {
  return as(
    world,
    systemActor(world),
    async (tx) =>
      (
        await sql<Taken>`
    update siku.outbox set attempts = attempts + 1, not_before = ${at}::timestamptz + ${LEASE}::interval
    where id = (select id from siku.outbox where done_at is null and attempts < ${mostAttempts} and (not_before is null or not_before <= ${at}::timestamptz)
                order by id limit 1 for update skip locked)
    returning id, register, record, action`.execute(tx)
      ).rows[0],
  )
}

/** Done, or to be tried again: after half a minute, a minute, two, … */
async function mark(world: World, id: number, at: string, error: string | null): Promise<void> {
  await as(world, systemActor(world), (tx) =>
    error === null
      ? sql`update siku.outbox set done_at = clock_timestamp(), last_error = null where id = ${id}`.execute(tx)
      : sql`update siku.outbox set not_before = ${at}::timestamptz + interval '15 seconds' * 2 ^ attempts, last_error = ${error.slice(0, 2000)} where id = ${id}`.execute(
          tx,
        ),
  )
}

async function workOne(world: World, engine: SystemEngine, job: Taken, at: string): Promise<void> {
  const r: AnyRegister | undefined = world.registers.get(job.register)
  try {
    const row = r ? await engine.read((tx) => readRow(tx, r, job.record)) : undefined
    if (!row) throw new Error(`${job.register} ${job.record} 不存在`)
    for (const a of world.afters)
      if (a.register === job.register && a.on.includes(job.action)) await a.run({ record: row as Row & { id: string }, action: job.action, engine })
    await mark(world, job.id, at, null)
  } catch (error) {
    await mark(world, job.id, at, error instanceof Error ? (error.stack ?? error.message) : String(error))
  }
}

/**
 * Works off all that must follow steps, oldest first. However many workers there are, each row is taken by one; what fails
 * is tried again later, ten times at most. `now` tells the moment.
 * @returns how many rows were worked on
 */
export async function workOutbox(world: World, now: () => string = () => beijingInstant(Date.now())): Promise<number> {
  const engine = systemEngine(world)
  for (let n = 0; ; n += 1) {
    const at = now()
    const job = await take(world, at)
    if (!job) return n
    await workOne(world, engine, job, at)
  }
}

export type OutboxState = {
  readonly waiting: number
  readonly dead: number
  readonly oldest: string | null
  readonly errors: readonly { readonly register: string; readonly record: string; readonly action: string; readonly at: string; readonly error: string }[]
}

/** What has not followed yet, and what never will because it failed ten times. */
export async function outboxState(world: World): Promise<OutboxState> {
  return as(world, systemActor(world), async (tx) => {
    const [count] = (
      await sql<{ waiting: number; dead: number; oldest: string | null }>`select (count(*) filter (where attempts < ${mostAttempts}))::int as waiting,
      (count(*) filter (where attempts >= ${mostAttempts}))::int as dead, min(at) filter (where attempts < ${mostAttempts}) as oldest from siku.outbox where done_at is null`.execute(
        tx,
      )
    ).rows
    const errors = (
      await sql<OutboxState['errors'][number]>`select register, record, action, at, coalesce(split_part(last_error, E'\\n', 1), '') as error
      from siku.outbox where done_at is null and attempts >= ${mostAttempts} order by id desc limit 20`.execute(tx)
    ).rows
    return { waiting: count?.waiting ?? 0, dead: count?.dead ?? 0, oldest: count?.oldest ?? null, errors }
  })
}
