import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import type { DutyReportTable } from './duty_report.ts'

export type Others = {
  /** A report of the same days. */
  readonly overlapping: { readonly from_on: string; readonly to_on: string } | null
  /** The head count that the year's other reports give. */
  readonly persons_due: number | null
  readonly persons_done: number
  readonly persons_capped: number
  readonly year_times: number
  readonly last_year_times: number | null
}

/** What else the unit has reported of the same year, and of the one before. */
export async function othersOf(tx: Tx, after: DutyReportTable): Promise<Others> {
  const year = Number(after.to_on.slice(0, 4))
  const { rows } = await sql<{
    year: number
    from_on: string
    to_on: string
    persons_due: number
    persons_done: number
    persons_capped: number
    person_times: number
    state: string
    meets: boolean
  }>`
    select extract(year from to_on)::int as year, from_on::text as from_on, to_on::text as to_on, persons_due, persons_done, coalesce(persons_capped, 0) as persons_capped,
      person_times, state, (from_on <= ${after.to_on}::date and to_on >= ${after.from_on}::date) as meets
    from duty_report where unit = ${after.unit} and id <> ${after.id} and state <> 'void' and to_on between ${`${year - 1}-01-01`}::date and ${`${year}-12-31`}::date
    order by to_on`.execute(tx)
  const same = rows.filter((r) => r.year === year)
  const last = rows.filter((r) => r.year === year - 1 && r.state === 'accepted')
  const sum = (of: typeof rows, key: 'persons_done' | 'persons_capped' | 'person_times'): number => of.reduce((all, r) => all + r[key], 0)
  return {
    overlapping: rows.find((r) => r.meets) ?? null,
    persons_due: same[0]?.persons_due ?? null,
    persons_done: sum(same, 'persons_done'),
    persons_capped: sum(same, 'persons_capped'),
    year_times: sum(same, 'person_times'),
    last_year_times: last.length === 0 ? null : sum(last, 'person_times'),
  }
}
