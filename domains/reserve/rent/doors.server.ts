import { Hono } from 'hono'
import { sql } from 'kysely'
import { todayInBeijing } from '#kit/calendar/date.ts'
import { Decimal, sumOf } from '#kit/quantity/decimal.ts'
import { isId } from '#kit/register/id.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { RoomServer } from '#kit/room/room.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { rentDays, rentOf, type RentTerms } from './calendar.ts'
import type { RentCalendar } from './wire.ts'

type Party = { id: string; area_mu: string }
type Paid = { party: string; due_on: string; amount: string }

function stateOf(due_on: string, owed: string, paid: string, today: string): RentCalendar['days'][number]['state'] {
  if (new Decimal(paid).greaterThanOrEqualTo(owed)) return 'paid'
  if (due_on >= today) return 'due'
  return new Decimal(paid).isZero() ? 'late' : 'part'
}

/** The calendar of a transfer against what was paid: by day, and by who holds the land. Nothing falls due after it has ended. */
export async function rentCalendarOf(tx: Tx, id: string, today: string): Promise<Sent<RentCalendar> | null> {
  const found = await sql<
    RentTerms & { ended_on: string | null }
  >`select term_from::text, term_to::text, first_payment_on::text, rent_per_mu::text, step_up::text, step_years,
    ended_on::text from forest_transfer where id = ${id}`.execute(tx)
  const [terms] = found.rows
  if (!terms) return null
  const parties = (
    await sql<Party>`select id, area_mu::text as area_mu from transfer_party where transfer = ${id} and state = 'listed' order by area_mu desc, id`.execute(tx)
  ).rows
  const paid = (
    await sql<Paid>`select party, due_on::text as due_on, sum(amount)::text as amount from rent_payment where transfer = ${id} and state = 'paid' group by party, due_on`.execute(
      tx,
    )
  ).rows
  const days = rentDays(terms).filter((d) => terms.ended_on === null || d.due_on <= terms.ended_on)
  const due = days.filter((d) => d.due_on <= today)
  const rows = parties.map((p) => {
    const owed = sumOf(due.map((d) => rentOf(d, p.area_mu)))
    const got = sumOf(paid.filter((x) => x.party === p.id && x.due_on <= today).map((x) => x.amount))
    return { ...p, owed, paid: got, late: Decimal.max(new Decimal(owed).minus(got), 0).toFixed(2) }
  })
  return {
    id,
    on: today,
    days: days.map((d) => {
      const owed = sumOf(parties.map((p) => rentOf(d, p.area_mu)))
      const got = sumOf(paid.filter((x) => x.due_on === d.due_on).map((x) => x.amount))
      return { ...d, owed, paid: got, state: stateOf(d.due_on, owed, got, today) }
    }),
    parties: rows,
    late: sumOf(rows.map((r) => r.late)),
  }
}

/** `GET /transfers/{id}/rent`. */
export const rentDoor: NonNullable<RoomServer['routes']> = (context) =>
  new Hono().get('/transfers/:id/rent', async (c) => {
    const id = c.req.param('id')
    const told = isId(id) ? await context.as(context.actor(c), (tx) => rentCalendarOf(tx, id, todayInBeijing())) : null
    if (!told) throw new Refusal(404, 'record_not_found', '没有这件流转')
    return c.json(told satisfies Sent<RentCalendar>)
  })
