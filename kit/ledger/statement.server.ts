import { type RawBuilder, sql } from 'kysely'
import type { Period } from '#kit/indicator/period.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Row } from '#kit/register/apply.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Ledger, LedgerKind, Position } from './ledger.ts'
import { emptyPosition, posted } from './ledger.ts'
import { positionOf } from './position.server.ts'

/** An account over a period. closing = opening + in − out − used of the period − what became reserved in it. */
export type Statement = {
  readonly account: string
  readonly division: string
  readonly opening: string
  readonly in: string
  readonly out: string
  readonly reserved: string
  readonly used: string
  readonly closing: string
  readonly lines: number
}

type Sum = { account: string; division: string; kind: LedgerKind | null; before: string; during: string; lines: number }

/** What is booked on an account after its year has ended is still of that year: a whole year has no later bound, a month has. */
const upTo = ({ month, to }: Period): RawBuilder<unknown> => (month === null ? sql`'infinity'::timestamptz` : dayStart(to))

const dayStart = (day: string): RawBuilder<unknown> => sql`${`${day}T00:00:00+08:00`}::timestamptz`

function statementOf(account: string, rows: readonly Sum[]): Statement {
  const known = rows.flatMap((r) => (r.kind === null ? [] : [{ ...r, kind: r.kind }]))
  const of = (pick: 'before' | 'during', kinds: readonly LedgerKind[]): Decimal =>
    known.filter((r) => kinds.includes(r.kind)).reduce((sum, r) => sum.plus(r[pick]), new Decimal(0))
  const opening = positionOf(known.map(({ kind, before }) => ({ kind, amount: before })))
  const closing = positionOf(known.map(({ kind, before, during }) => ({ kind, amount: new Decimal(before).plus(during).toFixed() })))
  return {
    account,
    division: rows[0]?.division ?? '',
    opening: opening.available,
    in: of('during', ['allocate', 'supplement', 'carry_in']).toFixed(),
    out: of('during', ['carry_out']).toFixed(),
    reserved: closing.reserved,
    used: closing.used,
    closing: closing.available,
    lines: known.reduce((n, r) => n + r.lines, 0),
  }
}

/** Every account of the year that has lines, or was opened for it, below a division (null: everywhere), with what its period did. */
export async function statements(tx: Tx, l: Ledger, period: Period, division: string | null): Promise<Statement[]> {
  const place = division === null ? sql`true` : sql`a.division in (select descendant from siku.division_closure where ancestor = ${division})`
  const { rows } = await sql<Sum>`select a.id as account, a.division, e.kind,
      coalesce(sum(e.amount) filter (where e.created_at < ${dayStart(period.from)}), 0)::text as before,
      coalesce(sum(e.amount) filter (where e.created_at >= ${dayStart(period.from)} and e.created_at < ${upTo(period)}), 0)::text as during, count(e.id)::int as lines
    from ${sql.table(l.account.name)} a left join ${sql.table(l.entry.name)} e on e.account = a.id and e.created_at < ${upTo(period)}
    where a.belongs_to_year = ${period.year} and ${place} group by a.id, a.division, e.kind`.execute(tx)
  return [...Map.groupBy(rows, (r) => r.account)].map(([account, own]) => statementOf(account, own))
}

export type Line = {
  readonly id: string
  readonly at: string
  readonly kind: LedgerKind
  readonly amount: string
  readonly subject: string | null
  readonly document_number: string | null
  readonly note: string | null
  readonly after: Position
}

/** The lines of one account in the order they were posted, each with the position after it. */
export async function linesOf(tx: Tx, l: Ledger, account: string): Promise<Line[]> {
  const { rows } = await sql<Row & Omit<Line, 'after' | 'at'> & { created_at: string }>`select id, created_at, kind, amount, subject, document_number, note
    from ${sql.table(l.entry.name)} where account = ${account} order by created_at, id`.execute(tx)
  let p = emptyPosition
  return rows.map(({ id, created_at, kind, amount, subject, document_number, note }) => {
    p = posted(p, kind, amount)
    return { id, at: created_at, kind, amount: new Decimal(amount).toFixed(), subject, document_number, note, after: p }
  })
}
