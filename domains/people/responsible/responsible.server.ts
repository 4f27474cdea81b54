import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Responsible } from './wire.ts'

/**
 * Who is responsible at a point (degrees of EPSG:4490) on a day: chiefs, rangers, officers and liaisons of the smallest division
 * there and of all above it. One query, by the index on boundaries.
 */
export async function responsibleAt(tx: Tx, longitude: number, latitude: number, day: string): Promise<Responsible[]> {
  const answer = await sql<Responsible>`
    with spot as (select ST_SetSRID(ST_MakePoint(${longitude}, ${latitude}), 4490) as at),
    place as (
      select d.id from division d, spot where ST_Intersects(d.boundary, spot.at)
        and d.valid_from <= ${day}::date and (d.valid_to is null or d.valid_to > ${day}::date)
      order by length(d.code) desc, d.code limit 1)
    select p.id as post, p.role, p.title, p.kind, p.level, p.acting_for is not null as acting, h.id as person, h.name,
      d.id as division, d.name as division_name, d.code as division_code, c.depth
    from place join siku.division_closure c on c.descendant = place.id
      join division d on d.id = c.ancestor
      join post p on p.division = d.id
      join person h on h.id = p.person, spot
    where p.valid_from <= ${day}::date and (p.valid_to is null or p.valid_to > ${day}::date) and p.role <> 'admin'
      and (p.duty_area is null or ST_Intersects(p.duty_area, spot.at))
    order by c.depth, p.role, p.kind desc, p.valid_from, p.id`.execute(tx)
  return answer.rows
}
