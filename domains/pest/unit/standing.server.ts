import { sql, type RawBuilder } from 'kysely'
import type { Geometry } from 'geojson'
import type { UnitLevel } from '#datasets/pest/units.ts'
import { drawn } from '#kit/layers/area-sql.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'

export type StandingUnit = {
  readonly id: string
  readonly name: string
  readonly level: UnitLevel
  readonly announcement_number: string | null
  readonly announced_on: string
}

/** Places in a place, with itself. */
export const below = (place: string): RawBuilder<unknown> => sql`(select descendant from siku.division_closure where ancestor = ${place})`

/** Whether the unit `u` of pine wilt stands announced on one day of a stretch: from the day of its announcement, up to the day on which it is struck off. */
const standsBetween = (from: string, to: string): RawBuilder<boolean> =>
  sql<boolean>`(u.pest = 'pine_wilt' and u.announced_on <= ${to}::date and (u.struck_off_on is null or u.struck_off_on > ${from}::date))`

/** Whether the division of the unit `u` is the division or lies above it. */
const isAbove = (division: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`exists (select 1 from siku.division_closure c where c.ancestor = u.division and c.descendant = ${division})`

/**
 * Whether the unit `u` stands on a day and holds a place: as its county or township, or as a sub-compartment whose drawing the ground touches.
 * What is drawn may reach over a border: a township or county counts by the division of the record alone.
 */
export const standsOver = (day: string, division: RawBuilder<unknown>, ground: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`(${standsBetween(day, day)} and case when u.level = 'sub_compartment' then coalesce(ST_Intersects(u.boundary, ${ground}), false) else ${isAbove(division)} end)`

/** From the county down. */
export const byLevel = sql`case u.level when 'county' then 0 when 'township' then 1 else 2 end, u.announced_on, u.name`

/** Units of pine wilt that stand announced on a day and hold a place. */
export async function unitsOn(tx: Tx, division: string, ground: Geometry | null, day: string): Promise<StandingUnit[]> {
  const { rows } = await sql<StandingUnit>`
    select u.id, u.name, u.level, u.announcement_number, u.announced_on::text as announced_on from pest_unit u
    where ${standsOver(day, sql`${division}::uuid`, ground === null ? sql`null::geometry` : drawn(ground))} order by ${byLevel}`.execute(tx)
  return rows
}

export type StoodUnit = StandingUnit & {
  readonly struck_off_on: string | null
  /** Over all of the place through all of the stretch. */
  readonly is_whole: boolean
}

/** Units that stood on some day of a stretch over a place or over some of what lies in it. */
export async function unitsWithin(tx: Tx, place: string, from: string, to: string): Promise<StoodUnit[]> {
  const over = sql`(u.level <> 'sub_compartment' and ${isAbove(sql`${place}::uuid`)})`
  const { rows } = await sql<StoodUnit>`
    select u.id, u.name, u.level, u.announcement_number, u.announced_on::text as announced_on, u.struck_off_on::text as struck_off_on,
      (${over} and ${standsBetween(from, from)} and ${standsBetween(to, to)}) as is_whole
    from pest_unit u where ${standsBetween(from, to)} and (${over} or u.division in ${below(place)}) order by ${byLevel}`.execute(tx)
  return rows
}
