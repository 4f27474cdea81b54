import { Hono } from 'hono'
import { sql } from 'kysely'
import { BANK_TERMS, type BankTerm } from '#datasets/reserve/finance.ts'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { potsOf } from '../money/chain.ts'
import { linesOf } from '../money/ledger.server.ts'
import { calendarOf, type Terms } from './calendar.ts'
import type { LoanCalendar } from './wire.ts'

const known: Readonly<Record<string, BankTerm>> = BANK_TERMS
/** What is known of a bank's terms, and how surely: what is only remembered is said to be so. */
function termSaid(bank: string): string | null {
  const term = known[bank]
  return term
    ? `${term.title}：最长${term.longest_years}年，宽限期${term.grace_years}年（${term.source}${term.confidence === 'unchecked' ? '，请向经办行核对' : ''}）`
    : null
}

type Loan = { project: string; bank: string } & { [K in keyof Terms]: Terms[K] | null }

async function calendarFor(tx: Tx, id: string, today: string): Promise<Sent<LoanCalendar> | null> {
  const { rows } =
    await sql<Loan>`select project, bank, signed_on::text, grace_until::text, ends_on::text, annual_rate::text, instalments from reserve_loan where id = ${id}`.execute(
      tx,
    )
  const [loan] = rows
  if (!loan) return null
  const lines = await linesOf(tx, 'loan', id)
  const { contracted, drawn, spent, repaid, interest } = potsOf(lines)
  const early = await sql<{
    n: number
  }>`select count(*)::int as n from forest_transfer where project = ${loan.project} and state = 'signed' and term_to < ${loan.ends_on}::date`.execute(tx)
  return {
    id,
    on: today,
    contracted,
    drawn,
    spent,
    repaid,
    interest_paid: interest,
    rows: loan.signed_on === null ? [] : calendarOf(loan as Terms, lines, today),
    bank_term: termSaid(loan.bank),
    ends_before: early.rows[0]?.n ?? 0,
  }
}

/** `GET /loans/{id}/calendar`. */
export const loanDoor: NonNullable<RoomServer['routes']> = (context) =>
  new Hono().get('/loans/:id/calendar', async (c) => {
    const id = c.req.param('id')
    const told = isId(id) ? await context.as(context.actor(c), (tx) => calendarFor(tx, id, todayInBeijing())) : null
    if (!told) throw new Refusal(404, 'record_not_found', '没有这批贷款')
    return c.json(told satisfies Sent<LoanCalendar>)
  })
