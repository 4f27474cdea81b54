import { sql } from 'kysely'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { effects, emptyPosition, type Ledger, type LedgerKind, type Position } from './ledger.ts'

type Sum = { kind: LedgerKind; amount: string }

/** The position that sums by kind make. */
export function positionOf(sums: readonly Sum[]): Position {
  const pot = (name: 'granted' | 'reserved' | 'used'): Decimal =>
    sums.reduce((total, { kind, amount }) => total.plus(new Decimal(amount).times(effects[kind][name])), new Decimal(0))
  const [granted, reserved, used] = [pot('granted'), pot('reserved'), pot('used')]
  return { granted: granted.toFixed(), reserved: reserved.toFixed(), used: used.toFixed(), available: granted.minus(reserved).minus(used).toFixed() }
}

/** What stands on an account, or what one matter alone has made of it. Entries are few an account; they are summed, never kept as a balance. */
export async function position(tx: Tx, l: Ledger, account: string, subject?: string): Promise<Position> {
  const mine = subject === undefined ? sql`true` : sql`subject = ${subject}`
  const { rows } =
    await sql<Sum>`select kind, sum(amount)::text as amount from ${sql.table(l.entry.name)} where account = ${account} and ${mine} group by kind`.execute(tx)
  return rows.length === 0 ? emptyPosition : positionOf(rows)
}
