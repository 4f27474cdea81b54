import { sql } from 'kysely'
import type { Geometry } from 'geojson'
import type { UnitLevel } from '#datasets/pest/units.ts'
import type { Tx } from '#kit/room/gate.server.ts'

export type StandingUnit = {
  readonly id: string
  readonly name: string
  readonly level: UnitLevel
  readonly announcement_number: string | null
  readonly announced_on: string
}

/**
 * Units of pine wilt that stand announced on a day and hold a place: its county or township, or a sub-compartment whose drawing the ground touches.
 * What is drawn may reach over a border: a township or county counts by the division of the record alone.
 */
export async function unitsOn(tx: Tx, division: string, ground: Geometry | null, day: string): Promise<StandingUnit[]> {
  const touches = ground === null ? sql`false` : sql`ST_Intersects(u.boundary, ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(ground)}), 4490))`
  const { rows } = await sql<StandingUnit>`
    select u.id, u.name, u.level, u.announcement_number, u.announced_on::text as announced_on from pest_unit u
    where u.pest = 'pine_wilt' and u.announced_on <= ${day}::date and (u.struck_off_on is null or u.struck_off_on > ${day}::date)
      and case when u.level = 'sub_compartment' then ${touches}
        else exists (select 1 from siku.division_closure c where c.ancestor = u.division and c.descendant = ${division}) end
    order by case u.level when 'county' then 0 when 'township' then 1 else 2 end, u.announced_on`.execute(tx)
  return rows
}
