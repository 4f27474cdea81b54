import { sql } from 'kysely'
import type { MultiPolygon, Polygon } from '#kit/geometry/geojson.ts'
import { onPlane } from '#kit/layers/area-sql.server.ts'
import { isSliver } from '#kit/layers/sliver.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'

/** Ground on which one class of the own version lies over one class of another; slivers left out. */
export type Overlap = {
  readonly version: string
  readonly own_class: string | null
  readonly other_class: string | null
  readonly area_m2: string
  readonly geometry: MultiPolygon | Polygon
}

/** Lays a version's polygons over those of other versions, all of layers; one row a pair of classes, in m² on the city's plane. */
export async function overlaps(tx: Tx, own: string, others: readonly string[]): Promise<Overlap[]> {
  if (others.length === 0) return []
  const { rows } = await sql<Omit<Overlap, 'area_m2'> & { area: number }>`
    with o as materialized (select class, geometry from siku.layer_part where version = ${own}),
    met as materialized (
      select p.version, o.class as own_class, p.class as other_class, ST_CollectionExtract(ST_Intersection(o.geometry, p.geometry), 3) as piece
      from o join siku.layer_part p on p.version = any(${[...others]}::uuid[]) and p.geometry && o.geometry and ST_Intersects(p.geometry, o.geometry)),
    merged as (select version, own_class, other_class, ST_UnaryUnion(ST_Collect(piece)) as whole from met group by 1, 2, 3),
    parts as (select version, own_class, other_class, d.geom as geometry, ${onPlane(sql`d.geom`)} as g from merged, lateral ST_Dump(whole) d),
    sized as materialized (select *, ST_Area(g) as area, ST_Perimeter(g) as perimeter from parts)
    select version, own_class, other_class, sum(area) as area, ST_AsGeoJSON(ST_Multi(ST_Collect(geometry)), 7, 0)::json as geometry
    from sized where not ${isSliver(sql`area`, sql`perimeter`, {})} group by 1, 2, 3 order by sum(area) desc`.execute(tx)
  return rows.map(({ area, ...row }) => ({ ...row, area_m2: Number(area).toFixed(4) }))
}

/** The polygons of a version as they are drawn beneath. */
export async function outlinesOf(tx: Tx, version: string): Promise<(MultiPolygon | Polygon)[]> {
  const { rows } = await sql<{
    geometry: MultiPolygon | Polygon
  }>`select ST_AsGeoJSON(geometry, 6, 0)::json as geometry from siku.layer_feature where version = ${version} order by n limit 2000`.execute(tx)
  return rows.map((r) => r.geometry)
}
