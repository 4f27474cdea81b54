import { sql } from 'kysely'
import { onPlane } from '#kit/layers/area-sql.server.ts'
import { isSliver } from '#kit/layers/sliver.server.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { Overlap } from './overlap.server.ts'

/** A conflict that was registered over some ground. */
export type Known = { readonly id: string; readonly state: string }
type Met = Pick<Overlap, 'own_class' | 'other_class' | 'geometry'> & { readonly other: string }

/**
 * For each overlap of a plan the conflict that was registered of it, by either of the two plans; undefined where some of the ground
 * is in none of them: what was settled of a former drawing says nothing of ground that a later one adds. One that is open is told first.
 */
export async function registeredOf(tx: Tx, plan: string, met: readonly Met[]): Promise<(Known | undefined)[]> {
  if (met.length === 0) return []
  const asked = JSON.stringify(met.map(({ own_class, other_class, geometry, other }, n) => ({ n, own_class, other_class, geometry, other })))
  const { rows } = await sql<{ n: number; id: string; state: string }>`
    with asked as (select n, own_class, other_class, other, ST_SetSRID(ST_GeomFromGeoJSON(geometry), 4490) as ground
        from jsonb_to_recordset(${asked}::jsonb) as a(n int, own_class text, other_class text, other uuid, geometry text)),
    known as (select id, state, ground, coalesce(other_plan, control_layer) as other, own_side, other_side from plan_conflict
        where plan = ${plan} and state <> 'void' and found_by = 'ground'
      union all select id, state, ground, plan, other_side, own_side from plan_conflict where other_plan = ${plan} and state <> 'void' and found_by = 'ground'),
    pairs as materialized (select a.n, a.ground as claimed, k.* from asked a join known k
        on k.other = a.other and k.own_side is not distinct from a.own_class and k.other_side is not distinct from a.other_class),
    whole as (select n from pairs p group by n, claimed having not exists (
        select from (select ${onPlane(sql`(ST_Dump(ST_CollectionExtract(ST_Difference(claimed, ST_UnaryUnion(ST_Collect(p.ground))), 3))).geom`)} as g) d
        where not ${isSliver(sql`ST_Area(d.g)`, sql`ST_Perimeter(d.g)`, {})}))
    select distinct on (n) n, id, state from pairs where n in (select n from whole) order by n, (state = 'settled'), id`.execute(tx)
  const found = new Map(rows.map((r) => [r.n, { id: r.id, state: r.state }]))
  return met.map((_, n) => found.get(n))
}
