import { sql } from 'kysely'
import { startOfBeijingDay, addCalendarDays } from '#kit/calendar/date.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { PlotOnDay, Withholding } from './payable.ts'
import { standing } from './standing-against.server.ts'

export type PlotFacts = PlotOnDay & {
  readonly id: string
  readonly number: string
  readonly division: string
  readonly area: string
  readonly payee: string | null
  readonly account: string | null
}

/** The run a plot is judged for: what another run of the same year and fund has taken is not paid again. */
export type Asking = { readonly run: string; readonly place: string; readonly year: number; readonly fund_source: string; readonly day: string }

/**
 * The plots of a place as the register held them at the end of a day, each with what stands against paying it now. One
 * statement, whatever their number.
 */
export async function plotsOn(tx: Tx, { run, place, year, fund_source, day }: Asking): Promise<PlotFacts[]> {
  const { rows } = await sql<PlotFacts>`
    with stood as (
      select distinct on (h.id) h.id, h.number, h.division, h.state, h.authority, h.owner, h.area, h.managed_from, h.managed_to, h.payee
      from public_forest_plot_history h join siku.division_closure c on c.descendant = h.division and c.ancestor = ${place}
      where h.changed_at < ${startOfBeijingDay(addCalendarDays(day, 1))}::timestamptz order by h.id, h.version desc),
    against as (${standing()}),
    taken as (
      select unnest(p.plots) as id from compensation_payment p join compensation_run r on r.id = p.run join compensation_program w on w.id = r.program
      where p.state <> 'void' and r.id <> ${run} and r.belongs_to_year = ${year} and w.fund_source = ${fund_source})
    select s.id, s.number, s.division, s.state, s.authority, s.owner, s.area::text as area, s.managed_from, s.managed_to, s.payee, e.account,
      coalesce(a.why, '{}') as against, s.id in (select id from taken) as paid_already
    from stood s left join against a on a.id = s.id left join compensation_payee e on e.id = s.payee order by s.number`.execute(tx)
  return rows
}

/** Which of some plots have something standing against them today, and what. */
export async function standingAgainst(tx: Tx, plots: readonly string[]): Promise<{ number: string; why: Withholding[] }[]> {
  const { rows } = await sql<{ number: string; why: Withholding[] }>`
    select p.number, a.why from (${standing()}) a join public_forest_plot p on p.id = a.id where a.id = any(${[...plots]}::uuid[]) order by p.number`.execute(
    tx,
  )
  return rows
}
