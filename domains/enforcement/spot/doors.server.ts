import type { Hono } from 'hono'
import { sql } from 'kysely'
import type { SystemEngine, Tx } from '#kit/room/gate.server.ts'
import type { RouteContext } from '#kit/room/room.server.ts'
import { demandRow } from '#kit/records/engine.server.ts'
import type { Sent } from '#kit/wire/door.ts'
import { type Explanation, explainSpots } from './explain.server.ts'
import { explanationKinds, mapSpot } from './map_spot.ts'
import type { SpotExplanation } from './wire.ts'

/** What is left of a spot beside its explained pieces, as GeoJSON; null when nothing is. */
async function restOf(tx: Tx, spot: string, { pieces }: Explanation): Promise<SpotExplanation['rest']> {
  const taken = sql`(select ST_Union(ST_SetSRID(ST_GeomFromGeoJSON(p), 4490)) from unnest(${pieces.map((p) => JSON.stringify(p.geometry))}::text[]) p)`
  const { rows } = await sql<{ rest: SpotExplanation['rest'] }>`select ST_AsGeoJSON(left_over.g, 7, 0)::json as rest from (
    select ST_CollectionExtract(coalesce(ST_Difference(m.boundary, ${taken}), m.boundary), 3) as g from map_spot m where m.id = ${spot}) left_over
    where not ST_IsEmpty(left_over.g)`.execute(tx)
  return rows[0]?.rest ?? null
}

/** The lawful ground of a spot as it is known today, seen whole, for who may see the spot. */
async function explanationOf(engine: SystemEngine, spot: { id: string; area: string }): Promise<Sent<SpotExplanation>> {
  return engine.read(async (tx) => {
    const found = (await explainSpots(tx, [spot])).get(spot.id)
    if (!found) throw new Error(`spot_missing: ${spot.id}`)
    return { ...found, pieces: found.pieces.map((p) => ({ ...p, kind_title: explanationKinds[p.kind] })), rest: await restOf(tx, spot.id, found) }
  })
}

/** `GET /spots/{id}/explanation`: pieces and rest of a spot with their outlines. */
export function spotDoors(app: Hono, context: RouteContext): void {
  app.get('/spots/:id/explanation', async (c) => {
    const actor = context.actor(c)
    const { id, area } = await context.as(actor, (tx) => demandRow(tx, mapSpot, c.req.param('id')))
    return c.json(await explanationOf(context.engine(actor), { id, area: String(area) }))
  })
}
