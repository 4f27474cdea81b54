import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import { masked } from '#kit/register/mask.ts'
import { paymentLines, plotLines } from '../run/lines.server.ts'
import type { HouseholdAnswer } from './wire.ts'

const ALL = { after: '', limit: 1000 } as const

type Asked = Omit<HouseholdAnswer, 'payments' | 'never_paid'>

/** What is paid for a household and why: each payment with its plots, and the plots that no payment rests on. Undefined where it is not there for the reader. */
export async function household(tx: Tx, id: string): Promise<HouseholdAnswer | undefined> {
  const {
    rows: [payee],
  } = await sql<Asked>`select id, number, name, kind, account is not null as account_known from compensation_payee where id = ${id}`.execute(tx)
  if (!payee) return undefined
  const payments = await paymentLines(tx, sql`p.payee = ${id}`, ALL)
  const plots = await plotLines(tx, sql`p.payee = ${id}`, ALL)
  const { rows: programs } = await sql<{ number: string; year: number; program: string }>`select p.number, p.belongs_to_year as year, w.name as program
    from compensation_payment p join compensation_run r on r.id = p.run join compensation_program w on w.id = r.program where p.payee = ${id}`.execute(tx)
  const { rows: never_paid } = await sql<
    HouseholdAnswer['never_paid'][number]
  >`select number, area::text as area, state from public_forest_plot w where payee = ${id}
    and not exists (select from compensation_payment p where p.payee = ${id} and p.state <> 'void' and w.id = any(p.plots)) order by number`.execute(tx)
  const of = new Map(programs.map((p) => [p.number, p]))
  const told = payments.map((p) => ({
    ...p,
    year: of.get(p.number)?.year ?? 0,
    program: of.get(p.number)?.program ?? '',
    rests_on: plots.filter((s) => s.payment === p.number),
  }))
  return { ...payee, name: masked('name', payee.name), payments: told.toSorted((a, b) => b.year - a.year || a.number.localeCompare(b.number)), never_paid }
}
