import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import { failures } from '../payment/compensation_payment.ts'
import { gap, withholdings } from './payable.ts'
import { sumsOf } from './sums.server.ts'
import type { Counted, PlaceMoney, RunSummary } from './wire.ts'

type Run = { id: string; state: RunSummary['state']; snapshot_date: string; rate: string | null; issued_on: string | null; issued_amount: string | null }

async function counted(tx: Tx, run: string, state: string, column: 'failure' | 'withheld_for', titles: Readonly<Record<string, string>>): Promise<Counted[]> {
  const { rows } = await sql<Omit<Counted, 'title'>>`select ${sql.ref(column)} as code, count(*)::int as payments, sum(amount)::numeric(20,2)::text as amount
    from compensation_payment where run = ${run} and state = ${state} group by 1 order by 2 desc, 1`.execute(tx)
  return rows.map((row) => ({ ...row, title: titles[row.code] ?? row.code }))
}

async function byTownship(tx: Tx, run: string): Promise<PlaceMoney[]> {
  const { rows } = await sql<PlaceMoney>`select d.code as division, d.name, count(*)::int as payments,
      coalesce(sum(p.amount) filter (where p.state <> 'withheld'), 0)::numeric(20,2)::text as owed, coalesce(sum(p.amount) filter (where p.state = 'paid'), 0)::numeric(20,2)::text as paid,
      coalesce(sum(p.amount) filter (where p.state = 'failed'), 0)::numeric(20,2)::text as failed, coalesce(sum(p.amount) filter (where p.state = 'withheld'), 0)::numeric(20,2)::text as withheld,
      coalesce(sum(p.amount) filter (where p.state not in ('withheld', 'paid')), 0)::numeric(20,2)::text as unpaid
    from compensation_payment p join siku.division_closure c on c.descendant = p.division join division d on d.id = c.ancestor and d.level = 'township'
    where p.run = ${run} and p.state <> 'void' group by d.code, d.name order by d.code`.execute(tx)
  return rows
}

/** Where a run's money is, as far as the reader's place reaches; undefined for a run that is not there for him. */
export async function runSummary(tx: Tx, id: string): Promise<RunSummary | undefined> {
  const run = (await tx
    .selectFrom('compensation_run')
    .where('id', '=', id)
    .select(['id', 'state', 'snapshot_date', 'rate', 'issued_on', 'issued_amount'])
    .executeTakeFirst()) as Run | undefined
  if (!run) return undefined
  const { issued_amount, ...head } = run
  const money = await sumsOf(tx, id)
  return {
    ...head,
    issued: issued_amount,
    money,
    gap: issued_amount === null ? null : gap(issued_amount, money.paid),
    failures: await counted(tx, id, 'failed', 'failure', failures),
    withheld: await counted(tx, id, 'withheld', 'withheld_for', withholdings),
    by_township: await byTownship(tx, id),
  }
}
