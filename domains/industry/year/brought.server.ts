import { type RawBuilder, sql } from 'kysely'
import { type BaseKind, baseKinds, type LandBasis, landBasesOfIndustry } from '#datasets/industry/base.ts'
import { parkLevels } from '#datasets/industry/park.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { industryProject, projectClasses } from '../project/industry_project.ts'
import type { YearAnswer, YearBase, YearProject } from './wire.ts'

type Asked = { readonly id: string; readonly code: string; readonly year: number }

const within = ({ id }: Asked, r: string): RawBuilder<boolean> =>
  sql`${sql.ref(`${r}.division`)} in (select descendant from siku.division_closure where ancestor = ${id})`
const first = ({ year }: Asked): RawBuilder<string> => sql`${`${year}-01-01`}::date`
/** The first day after the year. */
const end = ({ year }: Asked): RawBuilder<string> => sql`${`${year + 1}-01-01`}::date`
const plain = (value: string | null): string | null => (value === null ? null : new Decimal(value).toFixed())

type ParkLine = Omit<YearAnswer['parks'][number], 'title'>

async function parksOf(tx: Tx, q: Asked): Promise<YearAnswer['parks']> {
  const { rows } = await sql<ParkLine>`
    select l.level,
      (select count(*)::int from park_application a where a.level = l.level and a.state not in ('draft', 'withdrawn') and a.applied_on >= ${first(q)} and a.applied_on < ${end(q)} and ${within(q, 'a')}) as applied,
      (select count(*)::int from park_application a where a.level = l.level and a.state = 'granted' and a.decided_on >= ${first(q)} and a.decided_on < ${end(q)} and ${within(q, 'a')}) as granted,
      (select count(*)::int from forestry_park p where p.level = l.level and p.named_on < ${end(q)} and (p.exited_on is null or p.exited_on >= ${end(q)}) and ${within(q, 'p')}) as standing,
      (select count(*)::int from park_check c join forestry_park p on p.id = c.park where p.level = l.level and c.state = 'passed' and c.belongs_to_year = ${q.year} and ${within(q, 'c')}) as passed,
      (select count(*)::int from park_check c join forestry_park p on p.id = c.park where p.level = l.level and c.state = 'failed' and c.belongs_to_year = ${q.year} and ${within(q, 'c')}) as failed
    from unnest(${Object.keys(parkLevels)}::text[]) with ordinality as l(level, nth) order by l.nth`.execute(tx)
  return rows
    .filter((r) => r.applied + r.granted + r.standing + r.passed + r.failed > 0)
    .map((r) => ({ ...r, title: parkLevels[r.level as keyof typeof parkLevels] }))
}

/** Projects that were approved by the end of the year and had not ended before it began. */
async function projectsOf(tx: Tx, q: Asked): Promise<YearProject[]> {
  const funding = (
    column: 'asked' | 'secured',
    day: string,
    states: readonly string[],
  ) => sql`coalesce((select sum(${sql.ref(`m.${column}`)}) from industry_funding m
    where m.project = p.id and m.state = any(${[...states]}::text[]) and ${sql.ref(`m.${day}`)} < ${end(q)}), 0)::text`
  const paid = (from: RawBuilder<unknown>) => sql`coalesce((select sum(y.amount) from industry_payment y join industry_contract c on c.id = y.contract
    where c.project = p.id and y.state = 'paid' and y.paid_on < ${end(q)} and ${from}), 0)::text`
  const made = (from: RawBuilder<unknown>) => sql`coalesce((select sum(g.made) from industry_progress g
    where g.project = p.id and g.state = 'reported' and g.reported_on < ${end(q)} and ${from}), 0)::text`
  const { rows } = await sql<YearProject>`
    select p.id, p.name, p.project_class, p.state, p.planned::text as planned,
      ${funding('asked', 'asked_on', ['asked', 'secured', 'arrived'])} as asked, ${funding('secured', 'secured_on', ['secured', 'arrived'])} as secured,
      ${paid(sql`true`)} as paid, ${paid(sql`y.paid_on >= ${first(q)}`)} as paid_in_year, ${made(sql`true`)} as made, ${made(sql`g.reported_on >= ${first(q)}`)} as made_in_year
    from industry_project p where ${within(q, 'p')} and p.approved_on < ${end(q)} and (p.accepted_on is null or p.accepted_on >= ${first(q)}) and p.state <> 'stopped'
    order by p.approved_on desc, p.id limit 200`.execute(tx)
  return rows.map((r) => ({
    ...r,
    project_class: projectClasses[r.project_class as keyof typeof projectClasses],
    state: industryProject.states[r.state as keyof typeof industryProject.states],
    ...Object.fromEntries((['planned', 'asked', 'secured', 'paid', 'paid_in_year', 'made', 'made_in_year'] as const).map((key) => [key, plain(r[key])])),
  }))
}

async function bondsOf(tx: Tx, q: Asked): Promise<YearAnswer['bonds']> {
  const { rows } = await sql<YearAnswer['bonds'][number]>`
    select b.id, b.name, b.amount::text as amount, p.name as project,
      coalesce((select sum(y.amount) from industry_payment y where y.bond = b.id and y.state = 'paid' and y.paid_on < ${end(q)}), 0)::text as used
    from industry_bond b join industry_project p on p.id = b.project
    where ${within(q, 'b')} and b.state in ('issued', 'closed') and b.issued_on < ${end(q)} order by b.issued_on desc, b.id limit 100`.execute(tx)
  return rows.map((r) => ({ ...r, amount: plain(r.amount) ?? '0', used: plain(r.used) ?? '0' }))
}

async function basesOf(tx: Tx, q: Asked): Promise<YearBase[]> {
  const { rows } = await sql<Omit<YearBase, 'title' | 'land_title'>>`
    select s.kind, s.land_basis, count(distinct s.base)::int as bases,
      coalesce(sum(s.area_mu) filter (where not s.replanted), 0)::text as area_mu, coalesce(sum(s.floor_m2) filter (where not s.replanted), 0)::text as floor_m2,
      sum(s.output_t)::text as output_t, sum(s.output_plants)::text as output_plants, (sum(s.income) / 10000)::text as income_10k,
      count(*) filter (where s.state = 'growing')::int as growing, count(*) filter (where s.state = 'failed')::int as failed
    from base_season s where s.belongs_to_year = ${q.year} and s.state <> 'void' and ${within(q, 's')} group by s.kind, s.land_basis`.execute(tx)
  const order = Object.keys(baseKinds)
  return rows
    .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind) || a.land_basis.localeCompare(b.land_basis))
    .map((r) => ({
      ...r,
      title: baseKinds[r.kind as BaseKind],
      land_title: landBasesOfIndustry[r.land_basis as LandBasis],
      area_mu: plain(r.area_mu) ?? '0',
      floor_m2: plain(r.floor_m2) ?? '0',
      output_t: plain(r.output_t),
      output_plants: plain(r.output_plants),
      income_10k: plain(r.income_10k),
    }))
}

/** What the year brought to a place. */
export async function broughtBy(tx: Tx, q: Asked): Promise<Sent<YearAnswer>> {
  return {
    division: q.code,
    year: q.year,
    parks: await parksOf(tx, q),
    projects: await projectsOf(tx, q),
    bonds: await bondsOf(tx, q),
    bases: await basesOf(tx, q),
  }
}
