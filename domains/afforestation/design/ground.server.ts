import { type RawBuilder, sql } from 'kysely'
import type { Geometry } from 'geojson'
import { drawn, planeArea } from '#kit/layers/area-sql.server.ts'
import { Decimal } from '#kit/quantity/decimal.ts'
import { convert } from '#kit/quantity/units.ts'
import type { Tx } from '#kit/room/gate.server.ts'

/** Ground that two drawings share, or that one has beyond the other, by inaccuracy alone, m². */
export const BY_CHANCE_M2 = 1

/** Square metres as 亩. */
export const muOf = (m2: number | string): string => new Decimal(convert(String(m2), '平方米', '亩')).toFixed(4)

/** What a drawing measures on the city's plane, 亩. */
export async function drawnMu(tx: Tx, boundary: Geometry): Promise<string> {
  const { rows } = await sql<{ m2: string }>`select round(${planeArea(drawn(boundary))}::numeric, 4)::text as m2`.execute(tx)
  return muOf(rows[0]!.m2)
}

/** How much of a drawing lies outside the ground of a record, m². */
export async function outside(tx: Tx, table: string, id: string, boundary: Geometry): Promise<number> {
  const { rows } = await sql<{ m2: number }>`select ${planeArea(
    sql`ST_CollectionExtract(ST_Difference(${drawn(boundary)}, o.boundary), 3)`,
  )}::float8 as m2 from ${sql.table(table)} o where o.id = ${id}`.execute(tx)
  return rows[0]?.m2 ?? 0
}

export type Shared = { readonly number: string; readonly m2: number }

/** The record of a table that shares most ground with a drawing, of those that a condition leaves. */
export async function sharing(tx: Tx, table: string, boundary: Geometry, where: RawBuilder<unknown>): Promise<Shared | undefined> {
  const { rows } = await sql<Shared>`select number, m2 from (
      select o.number, ${planeArea(sql`ST_CollectionExtract(ST_Intersection(o.boundary, ${drawn(boundary)}), 3)`)}::float8 as m2 from ${sql.table(table)} o
      where o.boundary && ${drawn(boundary)} and ST_Intersects(o.boundary, ${drawn(boundary)}) and ${where}) s
    where m2 > ${BY_CHANCE_M2}::float8 order by m2 desc limit 1`.execute(tx)
  return rows[0]
}

/** Who draws, approves and accepts on the city's ground takes turns: two at once must not both find it free. */
export const inTurn = (tx: Tx): Promise<unknown> => sql`select pg_advisory_xact_lock(hashtext('afforestation ground'))`.execute(tx)
