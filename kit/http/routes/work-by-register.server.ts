import { sql } from 'kysely'
import { as } from '#kit/records/acting.server.ts'
import { sorted } from '#kit/records/tasks.server.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import type { Api } from '../api.server.ts'

export type Work = { readonly waiting: number; readonly overdue: number }

/** How much waits in each register for the actor or for the actor's unit, and how much of it is late: as the inbox counts it beside the bell. */
export async function workByRegister(api: Api, actor: Actor): Promise<ReadonlyMap<string, Work>> {
  const { rows } = await as(api.world, actor, (tx) =>
    sql<Work & { register: string }>`select register, count(*)::int as waiting, (count(*) filter (where due_at < clock_timestamp()))::int as overdue
      from (${sorted(actor)}) work where list <> 'help' group by register`.execute(tx),
  )
  return new Map(rows.map(({ register, ...work }) => [register, work]))
}
