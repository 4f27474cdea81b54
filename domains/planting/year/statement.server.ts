import { sql } from 'kysely'
import { type Form, FORMS, forms, measureOf, measuresOfForms } from '#datasets/planting/duty.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { fieldOf } from '../report/amounts.ts'
import type { YearAnswer } from './wire.ts'

/** What one unit reported of the year. */
type Own = {
  unit: string
  unit_name: string
  kind: string
  division_name: string
  below: string
  below_name: string
  persons_due: number
  persons_done: number
  persons_capped: number
  person_times: number
  planted: number
  converted: string
  trees: string
  waiting: number
  unconverted: number
}
const MOST_UNITS = 200
const added = ['persons_due', 'persons_done', 'persons_capped', 'person_times', 'planted', 'waiting', 'unconverted'] as const
type Sums = YearAnswer['whole']

const rateOf = (capped: number, due: number): string | null => (due === 0 ? null : new Decimal(capped).times(100).div(due).toFixed(2))

function together(of: readonly Own[]): Sums {
  const sums = Object.fromEntries(added.map((key) => [key, of.reduce((all, o) => all + o[key], 0)])) as Record<(typeof added)[number], number>
  const decimals = (key: 'converted' | 'trees'): string => of.reduce((all, o) => all.plus(o[key]), new Decimal(0)).toFixed(2)
  return { units: of.length, ...sums, converted: decimals('converted'), trees: decimals('trees'), rate: rateOf(sums.persons_capped, sums.persons_due) }
}

async function byUnit(tx: Tx, place: string, year: number): Promise<Own[]> {
  const { rows } = await sql<Own>`
    select u.id as unit, u.name as unit_name, u.kind, d.name as division_name, coalesce(b.code, d.code) as below, coalesce(b.name, d.name) as below_name,
      coalesce(max(r.persons_due) filter (where r.state = 'accepted'), 0)::int as persons_due,
      coalesce(sum(r.persons_done) filter (where r.state = 'accepted'), 0)::int as persons_done,
      coalesce(sum(r.persons_capped) filter (where r.state = 'accepted'), 0)::int as persons_capped,
      coalesce(sum(r.person_times) filter (where r.state = 'accepted'), 0)::int as person_times,
      coalesce(sum(r.planted) filter (where r.state = 'accepted'), 0)::int as planted,
      coalesce(sum(r.converted) filter (where r.state = 'accepted'), 0)::text as converted,
      coalesce(sum(r.trees) filter (where r.state = 'accepted'), 0)::text as trees,
      count(*) filter (where r.state in ('submitted', 'asked', 'answered'))::int as waiting,
      count(*) filter (where r.state = 'accepted' and cardinality(r.unconverted) > 0)::int as unconverted
    from duty_report r join duty_unit u on u.id = r.unit join division d on d.id = r.division
      join siku.division_closure a on a.descendant = r.division and a.ancestor = ${place}
      left join (siku.division_closure c join division b on b.id = c.ancestor and b.parent = ${place}) on c.descendant = r.division
    where r.to_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date and r.state not in ('draft', 'void')
    group by u.id, u.name, u.kind, d.name, d.code, b.code, b.name order by coalesce(sum(r.trees) filter (where r.state = 'accepted'), 0) desc, u.name`.execute(
    tx,
  )
  return rows
}

/** Accepted amounts of forms that no line converts; each form in its own measure. */
async function unconverted(tx: Tx, place: string, year: number): Promise<Sent<YearAnswer['missing']>> {
  const amounts = FORMS.map((form) => sql`when ${form} then ${sql.ref(`r.${fieldOf[form]}`)}::numeric`)
  const { rows } = await sql<{ form: Form; reports: number; amount: string }>`
    select f.form, count(*)::int as reports, sum(case f.form ${sql.join(amounts, sql` `)} end)::text as amount
    from duty_report r join siku.division_closure a on a.descendant = r.division and a.ancestor = ${place} cross join unnest(r.unconverted) as f(form)
    where r.state = 'accepted' and r.to_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date group by f.form order by f.form`.execute(tx)
  return rows.map((r) => ({ ...r, title: forms[r.form], measure: measuresOfForms[measureOf[r.form]] }))
}

/** The duty of a place in a year, of what the asker may see. */
export async function yearOf(tx: Tx, place: { id: string; code: string }, year: number): Promise<Sent<YearAnswer>> {
  const own = await byUnit(tx, place.id, year)
  const places = [...Map.groupBy(own, (o) => o.below)]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([division, of]) => ({ division, division_name: of[0]?.below_name ?? '', ...together(of) }))
  const units = own.slice(0, MOST_UNITS).map((o) => {
    const { unit, unit_name, kind, division_name } = o
    return { unit, unit_name, kind, division_name, ...together([o]) }
  })
  return {
    division: place.code,
    year,
    whole: together(own),
    places,
    units,
    units_left: own.length - units.length,
    missing: await unconverted(tx, place.id, year),
  }
}
