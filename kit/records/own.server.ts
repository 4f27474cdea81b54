import { type RawBuilder, sql } from 'kysely'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Actor } from '#kit/room/gate.server.ts'
import { sorted } from './tasks.server.ts'

/** The records of a register that are the actor's: what waits for them or their unit, as the inbox tells it, and what they entered. A query in brackets. */
export const ownRecords = (r: AnyRegister, actor: Actor): RawBuilder<unknown> =>
  sql`(select w.record from (${sorted(actor)}) w where w.register = ${r.name} and w.list <> 'help'
    union all select o.id from ${sql.table(r.name)} o where o.created_by = ${actor.id}::uuid)`
