import { type RawBuilder, sql } from 'kysely'
import type { Geometry } from 'geojson'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'

/** Ground that two drawings share, or that one has beyond the other, by inaccuracy alone, m². */
export const BY_CHANCE_M2 = 1

/** A drawing as the store takes it. */
export const drawn = (boundary: Geometry): RawBuilder<unknown> => sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(boundary)}), 4490)`

/** What a drawing measures on the city's plane, m² to the hundredth. */
export async function planeMetres(tx: Tx, boundary: Geometry): Promise<string> {
  const { rows } = await sql<{ plane: string }>`select round(${planeArea(drawn(boundary))}::numeric, 2)::text as plane`.execute(tx)
  return rows[0]!.plane
}
