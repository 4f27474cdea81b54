import { sql } from 'kysely'
import { PARTS, PROGRAMMES } from '#datasets/afforestation/kinds.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { type LandLinePlace, type LineMoney, type Stage, stages } from './wire.ts'

type Found = { code: string; part: string | null; stage: Stage; area: string; records: number }
const stageOrder = Object.keys(stages) as Stage[]
const partOrder = Object.keys(PARTS)

/** The counties of the city, or the one place below it that is asked for, with everything below them. */
const placed = (division: string) => sql`
  with asked as (select id, code from division where code = ${division} and valid_to is null limit 1),
  counties as (select d.id, d.code, d.name from division d where d.valid_to is null and (d.id = (select id from asked) and d.level <> 'city'
    or d.level = 'county' and d.id in (select descendant from siku.division_closure where ancestor = (select id from asked)))),
  below as (select x.id, x.code, x.name, c.descendant from counties x join siku.division_closure c on c.ancestor = x.id union select id, code, name, id from counties)`

/**
 * One line of land by county and part. Space is what stands at the year's end; tasks are of the year, projects of the budget year, designs and works of the
 * design's year; accepted is what passed in the year, preserved and forest what came so far in it. So each number is of its own clock, and none is reckoned out of another.
 */
export async function landLines(tx: Tx, division: string, year: number, today: string): Promise<LandLinePlace[]> {
  const [from, to] = [`${year}-01-01`, `${year + 1}-01-01`]
  const counties = await sql<{ code: string; name: string }>`${placed(division)} select code, name from counties order by code`.execute(tx)
  const found = await sql<Found>`${placed(division)}
    select code, part, stage, coalesce(sum(area), 0)::text as area, count(*)::int as records from (
      select b.code, null as part, 'space' as stage, p.usable_area as area from below b join afforestation_plot p on p.division = b.descendant
        where p.state in ('assessed', 'adopted', 'forested') and p.suitability in ('tree', 'shrub', 'grass') and p.assessed_on < ${to}::date and (p.forest_on is null or p.forest_on >= ${to}::date)
      union all select b.code, null, 'adopted', p.area from below b join afforestation_plot p on p.division = b.descendant where p.state in ('adopted', 'forested') and p.plan_year = ${year}
      union all select b.code, t.part, 'task', t.area from below b join afforestation_task t on t.division = b.descendant where t.task_year = ${year} and t.state in ('issued', 'closed')
      union all select b.code, p.part, 'applied', p.applied_area from below b join afforestation_project p on p.division = b.descendant
        where p.budget_year = ${year} and p.state in ('applied', 'granted', 'closed', 'refused')
      union all select b.code, p.part, 'granted', p.granted_area from below b join afforestation_project p on p.division = b.descendant
        where p.budget_year = ${year} and p.state in ('granted', 'closed')
      union all select b.code, d.part, 'designed', d.area from below b join afforestation_design d on d.division = b.descendant where d.design_year = ${year} and d.state = 'approved'
      union all select b.code, w.part, s.stage, w.area from below b join afforestation_works w on w.division = b.descendant
        cross join lateral (values ('works', w.state not in ('planned', 'dropped')), ('late', w.state in ('planned', 'under_way') and w.due_on < ${today}::date),
          ('finished', w.state = 'finished'), ('replant', w.state = 'replant_due'), ('failed', w.state = 'failed')) as s (stage, holds)
        where w.design_year = ${year} and s.holds
      union all select b.code, w.part, s.stage, w.area from below b join afforestation_works w on w.division = b.descendant
        cross join lateral (values ('accepted', w.accepted_on), ('preserved', w.preserved_on), ('forest', w.forest_on)) as s (stage, day)
        where s.day >= ${from}::date and s.day < ${to}::date) u
    group by 1, 2, 3`.execute(tx)
  const money = await sql<Omit<LineMoney, 'title'> & { code: string }>`${placed(division)}
    select b.code, f.source, sum(f.applied_amount)::text as applied, coalesce(sum(e.granted), 0)::text as granted, coalesce(sum(e.paid), 0)::text as paid, coalesce(sum(e.spent), 0)::text as spent
    from below b join afforestation_fund f on f.division = b.descendant left join lateral (
      select sum(amount) filter (where kind in ('allocate', 'supplement')) as granted,
        sum(case kind when 'reserve' then amount when 'release' then -amount when 'give_back' then -amount else 0 end) as paid,
        sum(case kind when 'consume' then amount when 'give_back' then -amount else 0 end) as spent
      from afforestation_fund_entry e where e.account = f.id) e on true
    where f.belongs_to_year = ${year} group by 1, 2`.execute(tx)
  return counties.rows.map(({ code, name }) => {
    const own = found.rows.filter((row) => row.code === code)
    const parts = [null, ...partOrder] as LandLinePlace['lines'][number]['part'][]
    return {
      code,
      name,
      lines: parts
        .map((part) => ({
          part,
          title: part === null ? '造林空间' : PARTS[part],
          cells: stageOrder.flatMap((stage) =>
            own.filter((row) => row.part === part && row.stage === stage).map(({ area, records }) => ({ stage, area, records })),
          ),
        }))
        .filter((line) => line.cells.length > 0),
      money: (Object.keys(PROGRAMMES) as LineMoney['source'][]).flatMap((source) =>
        money.rows
          .filter((row) => row.code === code && row.source === source)
          .map(({ applied, granted, paid, spent }) => ({ source, title: PROGRAMMES[source], applied, granted, paid, spent })),
      ),
    }
  })
}
