import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import { plotReasons } from '../plot/words.ts'
import { type ReasonLine, spaceGroups, type SpaceLine, type SpacePlace } from './wire.ts'

/** A plot whose ground was looked at: before that, or where data were missing, nothing is known of it. */
const assessed = sql`(state <> 'candidate' and excluded_area is not null and usable_area is not null)`

const order = Object.keys(spaceGroups) as SpaceLine['group'][]

/** Plots under each child of a place, and those of the place itself. */
const placed = (division: string) => sql`
  with asked as (select id, code, name from division where code = ${division} and valid_to is null limit 1),
  children as (select d.id, d.code, d.name from division d where d.parent = (select id from asked) and d.valid_to is null),
  plots as (
    select x.code, x.name, p.* from children x join siku.division_closure c on c.ancestor = x.id join afforestation_plot p on p.division = c.descendant
    union all select x.code, x.name, p.* from asked x join afforestation_plot p on p.division = x.id)`

/**
 * Afforestation space of a place by division below it and class, with the reasons, as far as the asker's posts reach. Declined and
 * withdrawn plots are counted with what was found of them.
 */
export async function spaceOf(tx: Tx, division: string, year: number): Promise<SpacePlace[]> {
  const groups = await sql<Omit<SpaceLine, 'title'> & { code: string; name: string }>`${placed(division)}
    select code, name, case when state = 'candidate' then 'open' else coalesce(suitability, 'incomplete') end as "group", count(*)::int as plots,
      coalesce(sum(area), 0)::text as area, (sum(excluded_area) filter (where ${assessed}))::text as excluded,
      (sum(usable_area) filter (where ${assessed}))::text as net, (sum(area) filter (where not ${assessed}))::text as unassessed, coalesce(sum(area) filter (where state in ('adopted', 'forested') and plan_year = ${year}), 0)::text as adopted
    from plots group by 1, 2, 3 order by 1`.execute(tx)
  const reasons = await sql<Omit<ReasonLine, 'title'> & { code: string }>`${placed(division)}
    select code, reason, count(*)::int as plots, coalesce(sum(area), 0)::text as area from plots cross join lateral unnest(reasons) as reason
    where state <> 'candidate' group by 1, 2 order by 1, 3 desc, 2`.execute(tx)
  return [...Map.groupBy(groups.rows, (row) => row.code)].map(([code, rows]) => ({
    code,
    name: rows[0]!.name,
    lines: order
      .flatMap((key) => rows.filter((row) => row.group === key))
      .map(({ group, plots, area, excluded, net, unassessed, adopted }) => ({
        group,
        title: spaceGroups[group],
        plots,
        area,
        excluded,
        net,
        unassessed,
        adopted,
      })),
    reasons: reasons.rows.filter((row) => row.code === code).map(({ reason, plots, area }) => ({ reason, title: plotReasons[reason], plots, area })),
  }))
}
