import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Standing } from './sums.server.ts'

/** Matched stands of one kind now and before: Σ over plots a year, so that the sink of any set is a product of these. */
export type SinkSum = {
  readonly kind: string
  readonly previous_kind: string
  readonly plots: number
  readonly area: number
  readonly volume: number
  readonly previous_volume: number
}

/** Matched ground by kinds; stands whose volume was not measured in either inventory fall out where it counts. Areas and volumes are divided by the years between. */
export async function sinkSums(tx: Tx, { division, day }: Standing): Promise<SinkSum[]> {
  const { rows } = await sql<SinkSum>`select r.kind, r.previous_kind, count(*)::int as plots, sum(r.area_ha / y.years)::float8 as area,
      sum(r.area_ha * coalesce(r.volume_per_ha, 0) / y.years)::float8 as volume, sum(r.area_ha * coalesce(r.previous_volume_per_ha, 0) / y.years)::float8 as previous_volume
    from sub_compartment r cross join lateral (select (r.surveyed_on - r.previous_surveyed_on) / 365.25 as years) y
    where r.state <> 'void' and r.valid_from <= ${day}::date and (r.valid_to is null or r.valid_to > ${day}::date) and r.surveyed_on > r.previous_surveyed_on
      and (r.volume_per_ha is not null or split_part(r.kind, '|', 1) not in ('arbour', 'sparse')) and (r.previous_volume_per_ha is not null or split_part(r.previous_kind, '|', 1) not in ('arbour', 'sparse'))
      and r.division in (select c.descendant from siku.division_closure c where c.ancestor = ${division})
    group by 1, 2`.execute(tx)
  return rows
}
