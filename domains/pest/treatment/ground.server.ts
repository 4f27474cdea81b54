import { sql } from 'kysely'
import type { Geometry } from 'geojson'
import { drawn, planeArea } from '#kit/layers/area-sql.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'

/** Ground that two drawings share, or that one has beyond the other, by inaccuracy alone, m²; and so long a stretch of line. */
export const BY_CHANCE_M2 = 1
export const BY_CHANCE_M = 1

export type Block = { readonly id: string; readonly boundary: Geometry; readonly pest: string; readonly pass: number; readonly belongs_to_year: number }
type Overlap = { readonly name: string; readonly shared: number }

/** Another block of the same pass that shares ground with this one. */
export async function overlapInPass(tx: Tx, { id, boundary, pest, pass, belongs_to_year }: Block): Promise<Overlap | undefined> {
  const { rows } = await sql<Overlap>`
    select o.name, ${planeArea(sql`ST_CollectionExtract(ST_Intersection(o.boundary, ${drawn(boundary)}), 3)`)}::float8 as shared
    from pest_treatment o where o.id <> ${id} and o.pest = ${pest} and o.pass = ${pass} and o.belongs_to_year = ${belongs_to_year}
      and o.state not in ('cancelled', 'void') and ST_Intersects(o.boundary, ${drawn(boundary)}) order by shared desc limit 1`.execute(tx)
  return rows[0] && rows[0].shared > BY_CHANCE_M2 ? rows[0] : undefined
}

/** What of a block no pass of the year has treated before, m², and all of it. */
export async function untreated(tx: Tx, { id, boundary, pest, belongs_to_year }: Block): Promise<{ fresh: number; whole: number }> {
  const { rows } = await sql<{ fresh: number; whole: number }>`
    with own as (select ${drawn(boundary)} as g),
      before as (select ST_Union(o.boundary) as g from pest_treatment o, own where o.id <> ${id} and o.pest = ${pest}
        and o.belongs_to_year = ${belongs_to_year} and o.state in ('done', 'checked') and ST_Intersects(o.boundary, own.g))
    select ${planeArea(sql`own.g`)}::float8 as whole,
      case when before.g is null then ${planeArea(sql`own.g`)}::float8
        else ${planeArea(sql`ST_CollectionExtract(ST_Difference(own.g, before.g), 3)`)}::float8 end as fresh
    from own, before`.execute(tx)
  return rows[0]!
}

/** A later pass that rests on this block having been treated first. */
export async function laterOn(tx: Tx, { id, boundary, pest, belongs_to_year }: Block, treated_at: string | null): Promise<string | undefined> {
  const { rows } = await sql<{
    name: string
  }>`select o.name from pest_treatment o where o.id <> ${id} and o.pest = ${pest} and o.belongs_to_year = ${belongs_to_year}
    and o.state in ('done', 'checked') and o.done_at > ${treated_at}::timestamptz and ST_Intersects(o.boundary, ${drawn(boundary)})
    and ${planeArea(sql`ST_CollectionExtract(ST_Intersection(o.boundary, ${drawn(boundary)}), 3)`)}::float8 > ${BY_CHANCE_M2} limit 1`.execute(tx)
  return rows[0]?.name
}

/** How much of a block (m²) or of its lines (m) lies outside a flight area. */
export async function outside(tx: Tx, flight_area: string, g: Geometry): Promise<number> {
  const measure = g.type === 'LineString' || g.type === 'MultiLineString'
  const rest = sql`ST_Difference(${drawn(g)}, a.boundary)`
  const amount = measure ? sql`ST_Length(${rest}::geography)` : planeArea(sql`ST_CollectionExtract(${rest}, 3)`)
  const { rows } = await sql<{ outside: number }>`select ${amount}::float8 as outside from pest_flight_area a where a.id = ${flight_area}`.execute(tx)
  return rows[0]?.outside ?? 0
}
