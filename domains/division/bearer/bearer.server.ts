import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Bearer } from './wire.ts'

/**
 * Which place bore a code on a day, or undefined. Codes of the past stay findable: each version of a division says since when it
 * bears its code, and it bears it until its next one, or until it was closed.
 */
export async function bearerOf(tx: Tx, code: string, day: string): Promise<Bearer | undefined> {
  const answer = await sql<Bearer>`
    with borne as (
      select distinct on (h.id, since) h.id, h.code, since
      from division_history h, lateral (select coalesce(h.code_since, h.valid_from) as since) s
      order by h.id, since, h.version desc),
    spans as (
      select b.id, b.code, b.since, lead(b.since) over (partition by b.id order by b.since) as until from borne b)
    select d.id, d.name, d.level, s.code, s.since::text as since, coalesce(s.until, d.valid_to)::text as until
    from spans s join division d on d.id = s.id
    where s.code = ${code} and s.since <= ${day}::date and (coalesce(s.until, d.valid_to) is null or coalesce(s.until, d.valid_to) > ${day}::date)
    order by s.since desc limit 1`.execute(tx)
  return answer.rows[0]
}
