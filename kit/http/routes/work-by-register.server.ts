import { sql } from 'kysely'
import { as } from '#kit/records/acting.server.ts'
import { waitsFor } from '#kit/records/tasks.server.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import type { Api } from '../api.server.ts'

export type Work = { readonly waiting: number; readonly overdue: number }

/** How much waits for the actor in each register, and how much of it is late. */
export async function workByRegister(api: Api, actor: Actor): Promise<ReadonlyMap<string, Work>> {
  const { rows } = await as(api.world, actor, (tx) =>
    sql<Work & { register: string }>`select register, count(*)::int as waiting, (count(*) filter (where due_at < clock_timestamp()))::int as overdue
      from siku.task where ${waitsFor(actor)} group by register`.execute(tx),
  )
  return new Map(rows.map(({ register, ...work }) => [register, work]))
}
