import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sums } from './wire.ts'

export async function sumsOf(tx: Tx, run: string): Promise<Sums> {
  const { rows } = await sql<Sums>`select
      coalesce(sum(amount) filter (where state not in ('void', 'withheld')), 0)::numeric(20,2)::text as owed,
      coalesce(sum(amount) filter (where state = 'payable'), 0)::numeric(20,2)::text as payable,
      coalesce(sum(amount) filter (where state = 'withheld'), 0)::numeric(20,2)::text as withheld,
      coalesce(sum(amount) filter (where state in ('released', 'retried', 'paid', 'failed')), 0)::numeric(20,2)::text as sent,
      coalesce(sum(amount) filter (where state = 'paid'), 0)::numeric(20,2)::text as paid,
      coalesce(sum(amount) filter (where state = 'failed'), 0)::numeric(20,2)::text as failed,
      (count(*) filter (where state in ('released', 'retried')))::int as in_transit
    from compensation_payment where run = ${run}`.execute(tx)
  const [sums] = rows
  if (!sums) throw new Error(`sums_missing: ${run}`)
  return sums
}
