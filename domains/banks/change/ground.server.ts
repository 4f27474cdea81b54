import { type RawBuilder, sql } from 'kysely'
import type { Geometry } from '#kit/geometry/geojson.ts'
import type { Tx } from '#kit/room/gate.server.ts'

/** More than two surveys' lines crossing, m²: what is smaller is neither a change of its own nor a sub-compartment that is left. */
export const TOUCHING_M2 = 500

/** A part of a stand on which something happened, or of ground without one. `division` is a code, `share` in % of the stand. */
export type Touched = {
  readonly stand: string | null
  readonly division: string
  readonly generation: string | null
  readonly land_class: string | null
  readonly species: string | null
  readonly volume_per_ha: string | null
  readonly ground: Geometry
  readonly ground_ha: string
  readonly share: string | null
}

const m2 = (shape: RawBuilder<unknown>): RawBuilder<number> => sql`ST_Area((${shape})::geography)`

/**
 * The sub-compartments on the ground that were surveyed before that day, each with the part they share; a later survey has seen what happened. Where hardly anything of one is left, all of it
 * changed: the lines of two surveys never meet.
 */
export async function touched(tx: Tx, ground: RawBuilder<unknown>, day: string): Promise<Touched[]> {
  const { rows } =
    await sql<Touched>`select s.id as stand, d.code as division, s.land_class_generation as generation, s.land_class, s.species, s.volume_per_ha::text,
      ST_AsGeoJSON(case when c.whole then s.boundary else c.shape end, 7, 0)::json as ground,
      greatest(case when c.whole then s.area_ha else round((s.area_ha * c.own / c.all_of)::numeric, 4) end, 0.0001)::text as ground_ha,
      case when c.whole then '100.0' else round((100 * c.own / c.all_of)::numeric, 1)::text end as share
    from (select ${ground} as ground offset 0) g, sub_compartment s join division d on d.id = s.division,
      lateral (select ST_CollectionExtract(ST_Intersection(s.boundary, g.ground), 3) as shape) i,
      lateral (select i.shape, ${m2(sql`i.shape`)} as own, ${m2(sql`s.boundary`)} as all_of, ${m2(sql`s.boundary`)} - ${m2(sql`i.shape`)} < ${TOUCHING_M2}::float8 as whole) c
    where s.boundary_3857 && ST_Transform(g.ground, 3857) and s.state = 'current' and s.surveyed_on < ${day}::date and ST_Intersects(s.boundary, g.ground)
      and c.own > ${TOUCHING_M2}::float8 order by s.number, s.id`.execute(tx)
  return rows
}

/** What of the ground no sub-compartment covers; null where that is less than lines crossing. */
export async function uncovered(tx: Tx, ground: RawBuilder<unknown>): Promise<Pick<Touched, 'ground' | 'ground_ha'> | null> {
  const { rows } = await sql<{ ground: Geometry; ground_ha: string; own: number }>`select ST_AsGeoJSON(r.shape, 7, 0)::json as ground,
      round((${m2(sql`r.shape`)} / 10000)::numeric, 4)::text as ground_ha, ${m2(sql`r.shape`)} as own
    from (select ${ground} as ground offset 0) g, lateral (select ST_Union(s.boundary) as covered from sub_compartment s
      where s.boundary_3857 && ST_Transform(g.ground, 3857) and s.state = 'current' and ST_Intersects(s.boundary, g.ground)) c,
      lateral (select ST_CollectionExtract(coalesce(ST_Difference(g.ground, c.covered), g.ground), 3) as shape) r
    where not ST_IsEmpty(r.shape)`.execute(tx)
  const [rest] = rows
  return rest && rest.own > TOUCHING_M2 ? { ground: rest.ground, ground_ha: rest.ground_ha } : null
}

/** The sub-compartment that stands today on most of the ground. */
export async function standingOn(tx: Tx, ground: unknown): Promise<string | null> {
  const { rows } = await sql<{
    id: string
  }>`select s.id from (select ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(ground)}), 4490) as ground offset 0) g, sub_compartment s,
      lateral (select ${m2(sql`ST_Intersection(s.boundary, g.ground)`)} as own) c
    where s.boundary_3857 && ST_Transform(g.ground, 3857) and s.state = 'current' and ST_Intersects(s.boundary, g.ground)
      and c.own * 2 > ${m2(sql`g.ground`)} order by c.own desc limit 1`.execute(tx)
  return rows[0]?.id ?? null
}

/** A stand without the part that changed: its ground and its share of the area, in ha. Null where hardly anything is left. */
export async function restOf(tx: Tx, stand: string, part: unknown): Promise<{ boundary: Geometry; area_ha: string } | null> {
  const shape = sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(part)}), 4490)`
  const { rows } = await sql<{ boundary: Geometry; area_ha: string; own: number }>`select ST_AsGeoJSON(r.shape, 7, 0)::json as boundary,
      round((s.area_ha * ${m2(sql`r.shape`)} / ${m2(sql`s.boundary`)})::numeric, 4)::text as area_ha, ${m2(sql`r.shape`)} as own
    from sub_compartment s, lateral (select ST_CollectionExtract(ST_Difference(s.boundary, ${shape}), 3) as shape) r
    where s.id = ${stand} and not ST_IsEmpty(r.shape)`.execute(tx)
  const [rest] = rows
  return rest && rest.own > TOUCHING_M2 ? { boundary: rest.boundary, area_ha: rest.area_ha } : null
}
