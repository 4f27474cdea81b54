import { sql } from 'kysely'
import type { UnitLevel } from '#datasets/pest/units.ts'
import type { Tx } from '#kit/room/gate.server.ts'

type Place = { division: string; level: UnitLevel; name: string }

/**
 * Where a first find of pine wilt is booked as suspected: the township, or the county for what is recorded no deeper. Nothing where one stands there already,
 * suspected or announced: a second sick tree is no second outbreak. Who asks holds the place until the transaction ends.
 */
export async function suspectedPlace(tx: Tx, division: string): Promise<Place | undefined> {
  const { rows } = await sql<{ id: string; level: 'township' | 'county'; name: string }>`select d.id, d.level, d.name from siku.division_closure c
    join division d on d.id = c.ancestor where c.descendant = ${division} and d.level in ('township', 'county') order by d.level = 'township' desc limit 1`.execute(
    tx,
  )
  const place = rows[0]
  if (!place) return undefined
  await sql`select pg_advisory_xact_lock(hashtext(${`pest_unit ${place.id}`}))`.execute(tx)
  const { rows: standing } = await sql`select 1 from pest_unit u join siku.division_closure c on c.ancestor = u.division and c.descendant = ${place.id}
    where u.pest = 'pine_wilt' and u.level <> 'sub_compartment' and u.state not in ('struck_off', 'dismissed') limit 1`.execute(tx)
  return standing.length > 0 ? undefined : { division: place.id, level: place.level, name: `${place.name}疑似点` }
}
