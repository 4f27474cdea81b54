import { type RawBuilder, sql } from 'kysely'
import type { Geometry } from 'geojson'
import { AREA_TOLERANCE } from '#datasets/land_use/limits.ts'
import { drawn, onPlane, planeArea } from '#kit/layers/area-sql.server.ts'
import { isSliver } from '#kit/layers/sliver.server.ts'
import { typedAreaApart } from '#kit/quantity/typed-area.ts'
import { convert } from '#kit/quantity/units.ts'
import { refuse, type Tx } from '#kit/room/gate.server.ts'

/** Ground that two drawings share, or that one has beyond the other, by inaccuracy alone, m². */
const BY_CHANCE_M2 = 1

/** The area typed in 亩 is that of what was drawn. */
export async function demandDrawn(tx: Tx, boundary: Geometry, mu: string, field: string): Promise<void> {
  const { rows } = await sql<{ plane: string }>`select round(${planeArea(drawn(boundary))}::numeric, 2)::text as plane`.execute(tx)
  const message = typedAreaApart(convert(mu, '亩', '公顷'), rows[0]!.plane, AREA_TOLERANCE)
  if (message) refuse({ code: 'reserve_area_differs', message, fields: [field] })
}

/** Ground that the two have in common and that is no mismatch of two drawings. */
const shared = (a: RawBuilder<unknown>, b: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`exists (
  select from (select ${onPlane(sql`(ST_Dump(ST_CollectionExtract(ST_Intersection(${a}, ${b}), 3))).geom`)} as g) c
  where not ${isSliver(sql`ST_Area(c.g)`, sql`ST_Perimeter(c.g)`, {})})`

/** The first record of a register in one of those states whose ground lies on this one; not the record itself. */
export async function lyingOn(
  tx: Tx,
  of: { readonly table: 'forest_transfer' | 'reserve_plot'; readonly name: string; readonly states: readonly string[] },
  boundary: Geometry,
  id: string,
): Promise<string | null> {
  const asked = drawn(boundary)
  const { rows } = await sql<{ name: string }>`select ${sql.ref(`t.${of.name}`)} as name from ${sql.table(of.table)} t
    where t.id <> ${id} and t.state = any(${[...of.states]}::text[]) and t.boundary && ${asked} and ST_Intersects(t.boundary, ${asked}) and ${shared(sql`t.boundary`, asked)}
    order by t.created_at limit 1`.execute(tx)
  return rows[0]?.name ?? null
}

/** How much of a drawing lies outside another that is stored, m²; nothing where it is by inaccuracy alone. */
export async function outside(tx: Tx, boundary: Geometry, of: { readonly table: 'forest_transfer' | 'reserve_plot'; readonly id: string }): Promise<number> {
  const { rows } = await sql<{ area: number }>`
    select coalesce(${planeArea(sql`ST_CollectionExtract(ST_Difference(${drawn(boundary)}, t.boundary), 3)`)}, 0)::float8 as area from ${sql.table(of.table)} t where t.id = ${of.id}`.execute(
    tx,
  )
  const area = rows[0]?.area ?? 0
  return area > BY_CHANCE_M2 ? area : 0
}
