import { sql } from 'kysely'
import { banks } from '#datasets/reserve/finance.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { calendarOf, type Terms } from '../loan/calendar.ts'
import { reserveLoan } from '../loan/reserve_loan.ts'
import { reserveProject } from '../project/reserve_project.ts'
import { type Line, potsOf } from './chain.ts'
import type { FinanceAnswer, ProjectStanding } from './wire.ts'

type Project = { id: string; name: string; division_name: string; state: string }
type Loan = { id: string; project: string; batch: number; bank: string; state: string; risk: string | null } & Terms
type Entry = Line & { project: string; loan: string | null }

function loanStanding(loan: Loan, lines: readonly Line[], today: string): Sent<ProjectStanding['loans'][number]> {
  const rows = loan.signed_on === null ? [] : calendarOf(loan, lines, today)
  const next = rows.find((r) => r.due_on >= today && r.state !== 'paid')
  return {
    id: loan.id,
    batch: loan.batch,
    bank: banks[loan.bank as keyof typeof banks],
    state: reserveLoan.states[loan.state as keyof typeof reserveLoan.states],
    red: loan.risk === 'red',
    pots: potsOf(lines),
    next: next ? { due_on: next.due_on, principal: next.principal, interest: next.interest } : null,
    late: rows.filter((r) => r.state === 'late').length,
  }
}

/** Every project of a place with its chain, and its loans with what falls due next; of what the actor may see. */
export async function financeOf(tx: Tx, place: { readonly id: string; readonly code: string }, today: string): Promise<Sent<FinanceAnswer>> {
  const inside = sql`division in (select descendant from siku.division_closure where ancestor = ${place.id})`
  const projects = await sql<Project>`select p.id, p.name, d.name as division_name, p.state from reserve_project p join division d on d.id = p.division
    where p.division in (select descendant from siku.division_closure where ancestor = ${place.id}) order by d.code, p.created_at`.execute(tx)
  const loans = await sql<Loan>`select id, project, batch, bank, state, risk, signed_on::text, grace_until::text, ends_on::text, annual_rate::text, instalments
    from reserve_loan where ${inside} and state <> 'declined' order by batch`.execute(tx)
  const entries =
    await sql<Entry>`select project, loan, kind, amount::text as amount, happened_on::text as happened_on from reserve_entry where ${inside} and state = 'posted'`.execute(
      tx,
    )
  const [ofProject, ofLoan] = [Map.groupBy(entries.rows, (e) => e.project), Map.groupBy(entries.rows, (e) => e.loan)]
  return {
    division: place.code,
    on: today,
    whole: potsOf(entries.rows),
    projects: projects.rows.map((p) => {
      const pots = potsOf(ofProject.get(p.id) ?? [])
      const planned = new Decimal(pots.planned)
      return {
        ...p,
        state: reserveProject.states[p.state as keyof typeof reserveProject.states],
        pots,
        own_share: planned.isZero() ? null : planned.minus(pots.credit).div(planned).times(100).toFixed(2),
        loans: loans.rows.filter((l) => l.project === p.id).map((l) => loanStanding(l, ofLoan.get(l.id) ?? [], today)),
      }
    }),
  }
}
