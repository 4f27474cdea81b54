import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import { compensationRun, type CompensationRunTable } from './compensation_run.ts'
import { gap } from './payable.ts'
import { sumsOf } from './sums.server.ts'
import type { RunLine } from './wire.ts'

type Listed = Pick<CompensationRunTable, 'id' | 'issued_amount' | 'issued_on'> & {
  state: keyof typeof compensationRun.states
  title: string
  division_name: string
}

/** The runs of a year that the asker may see, in a place and below it, by place and programme. */
export async function runsOf(tx: Tx, division: string, year: number): Promise<Listed[]> {
  const { rows } =
    await sql<Listed>`select r.id, r.issued_amount::text as issued_amount, r.issued_on::text as issued_on, r.state, p.name as title, d.name as division_name
    from compensation_run r join compensation_program p on p.id = r.program join division d on d.id = r.division
    where r.belongs_to_year = ${year} and r.state <> 'void' and r.division in (
      select c.descendant from siku.division_closure c join division a on a.id = c.ancestor where a.code = ${division} and a.valid_to is null)
    order by d.code, p.name, r.id`.execute(tx)
  return rows
}

/** The line of each run, in a transaction that sees every payment: totals are told to whoever may see the run. */
export async function linesOf(tx: Tx, runs: readonly Listed[]): Promise<RunLine[]> {
  const lines: RunLine[] = []
  for (const { id, title, division_name, state, issued_on, issued_amount } of runs) {
    const sums = await sumsOf(tx, id)
    const issued = issued_amount ?? '0.00'
    lines.push({ ...sums, id, title, division_name, state, state_title: compensationRun.states[state], issued_on, issued, gap: gap(issued, sums.paid) })
  }
  return lines
}
