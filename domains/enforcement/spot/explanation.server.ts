import { sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { type Explanation, explainSpots } from './explain.server.ts'
import { explanationKinds } from './map_spot.ts'
import type { SpotExplanation } from './wire.ts'

/** What is left of a spot beside its explained pieces, as GeoJSON; null when nothing is. */
async function restOf(tx: Tx, spot: string, { pieces }: Explanation): Promise<SpotExplanation['rest']> {
  const taken = sql`(select ST_Union(ST_SetSRID(ST_GeomFromGeoJSON(p), 4490)) from unnest(${pieces.map((p) => JSON.stringify(p.geometry))}::text[]) p)`
  const { rows } = await sql<{ rest: SpotExplanation['rest'] }>`select ST_AsGeoJSON(left_over.g, 7, 0)::json as rest from (
    select ST_CollectionExtract(coalesce(ST_Difference(m.boundary, ${taken}), m.boundary), 3) as g from map_spot m where m.id = ${spot}) left_over
    where not ST_IsEmpty(left_over.g)`.execute(tx)
  return rows[0]?.rest ?? null
}

/** The lawful ground of a spot as it is known today, with outlines. Run seeing everything, for who may see the spot. */
export async function spotExplanation(tx: Tx, spot: { id: string; area: string }): Promise<Sent<SpotExplanation>> {
  const found = (await explainSpots(tx, [spot])).get(spot.id)
  if (!found) throw new Error(`spot_missing: ${spot.id}`)
  return { ...found, pieces: found.pieces.map((p) => ({ ...p, kind_title: explanationKinds[p.kind] })), rest: await restOf(tx, spot.id, found) }
}
