import { type RawBuilder, sql } from 'kysely'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { masked } from '#kit/register/mask.ts'
import { compensationPayment, failures } from '../payment/compensation_payment.ts'
import { withholdings } from './payable.ts'
import type { PaymentLine, PlotLine } from './wire.ts'

/** Where a page begins (the last number of the page before) and how long it is. */
export type Page = { readonly after: string; readonly limit: number }

type PaymentRow = Omit<PaymentLine, 'state_title' | 'why'> & { withheld_for: string | null; failure: string | null }

/** Why the money is where it is, in words; null where nothing needs saying. */
const whyOf = (p: Pick<PaymentRow, 'state' | 'withheld_for' | 'failure' | 'failure_note'>): string | null => {
  if (p.state === 'withheld') return withholdings[p.withheld_for as keyof typeof withholdings] ?? null
  if (p.state !== 'failed' && p.state !== 'retried') return null
  return [failures[p.failure as keyof typeof failures], p.failure_note].filter(Boolean).join('：') || null
}

function lineOf({ withheld_for, failure, ...row }: PaymentRow): PaymentLine {
  return { ...row, name: masked('name', row.name), state_title: compensationPayment.states[row.state], why: whyOf({ ...row, withheld_for, failure }) }
}

/** Payments with their payees, the name masked; `where` on the alias `p`. `tries` is how often the money was sent. */
export async function paymentLines(tx: Tx, where: RawBuilder<unknown>, { after, limit }: Page): Promise<PaymentLine[]> {
  const { rows } =
    await sql<PaymentRow>`select p.id, p.number, p.payee, e.number as payee_number, e.name, d.code as division, cardinality(p.plots) as plots, p.area::text as area, p.rate::text as rate,
      p.amount::text as amount, p.state, p.withheld_for, p.failure, p.failure_note, p.paid_on,
      (select count(*)::int from compensation_payment_history h where h.id = p.id and h.changed_action in ('release', 'release_late', 'retry')) as tries
    from compensation_payment p join compensation_payee e on e.id = p.payee join division d on d.id = p.division
    where ${where} and p.state <> 'void' and p.number > ${after} order by p.number limit ${limit}`.execute(tx)
  return rows.map(lineOf)
}

type PlotRow = Pick<PaymentRow, 'area' | 'rate' | 'state' | 'withheld_for' | 'failure' | 'failure_note'> & { id: string; number: string; payment: string }

/** The plots on which payments rest, with the area they had on the snapshot day and what each comes to before rounding. */
export async function plotLines(tx: Tx, where: RawBuilder<unknown>, { after, limit }: Page): Promise<PlotLine[]> {
  const { rows } = await sql<PlotRow>`select s.id, n.number, p.number as payment, p.rate::text as rate, p.state, p.withheld_for, p.failure, p.failure_note
    , (select h.area::text from public_forest_plot_history h where h.id = s.id and h.changed_at < ((r.snapshot_date + 1)::timestamp at time zone 'Asia/Shanghai') order by h.version desc limit 1) as area
    from compensation_payment p join compensation_run r on r.id = p.run cross join unnest(p.plots) as s(id) join public_forest_plot n on n.id = s.id
    where ${where} and p.state <> 'void' and n.number > ${after} order by n.number limit ${limit}`.execute(tx)
  return rows.map(({ withheld_for, failure, failure_note, state, ...row }) => ({
    ...row,
    amount: new Decimal(row.area).times(row.rate).toFixed(),
    state_title: compensationPayment.states[state],
    why: whyOf({ state, withheld_for, failure, failure_note }),
  }))
}
