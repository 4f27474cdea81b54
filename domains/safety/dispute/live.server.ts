import { type RawBuilder, sql } from 'kysely'
import { onPlane } from '#kit/layers/area-sql.server.ts'
import { isSliver } from '#kit/layers/sliver.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { liveStates } from './kinds.ts'

/** A live dispute on some ground. */
export type Live = { readonly id: string; readonly number: string; readonly subject: string; readonly state: string }

const live = sql`d.state in (${sql.join([...liveStates])})`

/** Ground that the two have in common and that is no mismatch of two drawings. */
const shared = (a: RawBuilder<unknown>, b: RawBuilder<unknown>): RawBuilder<boolean> => sql<boolean>`exists (
  select from (select ${onPlane(sql`(ST_Dump(ST_CollectionExtract(ST_Intersection(${a}, ${b}), 3))).geom`)} as g) c
  where not ${isSliver(sql`ST_Area(c.g)`, sql`ST_Perimeter(c.g)`, {})})`

/** Live disputes on a record's ground as it is stored; the oldest first. */
export async function liveOn(tx: Tx, of: { readonly table: string; readonly geometry: string; readonly id: string }): Promise<Live[]> {
  const ground = sql.ref(`r.${of.geometry}`)
  const { rows } = await sql<Live>`select d.id, d.number, d.subject, d.state from ${sql.table(of.table)} r
    join dispute d on ${live} and d.ground && ${ground} and ST_Intersects(d.ground, ${ground}) and ${shared(sql`d.ground`, sql`${ground}`)}
    where r.id = ${of.id} order by d.filed_on, d.id`.execute(tx)
  return rows
}

/** Live disputes on the parcels of an application for forest land. */
export async function liveOnParcels(tx: Tx, application: string): Promise<Live[]> {
  const { rows } = await sql<Live>`select distinct on (d.filed_on, d.id) d.id, d.number, d.subject, d.state from land_parcel l
    join dispute d on ${live} and d.ground && l.boundary and ST_Intersects(d.ground, l.boundary) and ${shared(sql`d.ground`, sql`l.boundary`)}
    where l.application = ${application} and l.state = 'drawn' order by d.filed_on, d.id`.execute(tx)
  return rows
}

/** Payments, of those that a condition chooses, for plots on which a dispute lives. */
export async function disputedPayments(tx: Tx, which: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct p.id from compensation_payment p
    join public_forest_plot l on l.id = any(p.plots)
    join dispute d on ${live} and d.ground && l.boundary and ST_Intersects(d.ground, l.boundary) and ${shared(sql`d.ground`, sql`l.boundary`)}
    where ${which} order by p.id`.execute(tx)
  return rows.map((r) => r.id)
}
