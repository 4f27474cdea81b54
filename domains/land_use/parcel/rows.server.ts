import { sql } from 'kysely'
import type { MultiPolygon, Polygon } from '#kit/geometry/geojson.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { LandParcelTable } from './land_parcel.ts'

export type ParcelRow = Omit<LandParcelTable, 'boundary'> & {
  boundary: Polygon | MultiPolygon
  township: string | null
  village: string | null
  county: string | null
}

/** The parcels of an application that stand, in the order of their numbers, with the names of where they lie. */
export async function parcelsOf(tx: Tx, application: string): Promise<ParcelRow[]> {
  const above = (level: string) =>
    sql`(select d.name from siku.division_closure c join division d on d.id = c.ancestor where c.descendant = p.division and d.level = ${level} limit 1)`
  const { rows } = await sql<ParcelRow>`
    select p.*, ST_AsGeoJSON(p.boundary, 9, 0)::json as boundary, ${above('county')} as county, ${above('township')} as township, ${above('village')} as village
    from land_parcel p where p.application = ${application} and p.state = 'drawn' order by p.number, p.id`.execute(tx)
  return rows
}
