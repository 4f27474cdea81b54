import { type RawBuilder, sql } from 'kysely'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { ellipsoidalArea, onPlane, planeArea } from './area-sql.server.ts'
import { type LayerAsk, layerKinds } from './layer.ts'
import { versionsInForce, type Areas } from './overlay.server.ts'
import { isSliver, type Sliver } from './sliver.server.ts'

/** Records of a register that has a polygon on the map; `where` is a condition on its columns. */
export type OverlaySet = { readonly register: AnyRegister; readonly where?: RawBuilder<unknown> }

/** Ground that a record of the left and one of the right have in common. */
export type OverlayPair = Areas & { readonly left: string; readonly right: string; readonly share: string; readonly sliver: boolean }
type Pair = { left: string; right: string | null; plane: number; ellipsoidal: number; whole: number; sliver: boolean }

function source({ register, where }: OverlaySet): RawBuilder<unknown> {
  const geometry = register.map?.geometry
  if (!geometry || register.fields[geometry]?.kind !== 'polygon') throw new Error(`overlay_set_broken: ${register.name} 没有上图的面`)
  return sql`(select id, ${sql.ref(geometry)} as geometry, ${sql.ref(`${geometry}_3857`)} as box from ${sql.table(register.name)} where ${where ?? sql`true`})`
}

const common = sql`ST_CollectionExtract(ST_Intersection(l.geometry, r.geometry), 3)`

/** The left records with their plane area, once each however many they meet. */
const lefts = (left: RawBuilder<unknown>): RawBuilder<unknown> => sql`select id, geometry, box, ${planeArea(sql`geometry`)} as whole from ${left} s`

const answered = (plane: number, ellipsoidal: number, whole: number) => ({
  plane_area_m2: plane.toFixed(4),
  ellipsoidal_area_m2: ellipsoidal.toFixed(4),
  share: (plane / whole).toFixed(6),
})

/** A store that gives no row for a record that is there has failed silently. */
async function demandAll(tx: Tx, left: RawBuilder<unknown>, ids: ReadonlySet<string>): Promise<void> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from ${left} l`.execute(tx)
  if (rows[0]?.n !== ids.size) throw new Error(`overlay_incomplete: ${ids.size} of ${rows[0]?.n} records answered`)
}

/**
 * Every pair of a left and a right record that share ground, with the areas of it; one statement for all. `share` is that of
 * the left record. Pairs that only touch are left out.
 */
export async function overlaySets(tx: Tx, ask: Sliver & { readonly left: OverlaySet; readonly right: OverlaySet }): Promise<OverlayPair[]> {
  const left = source(ask.left)
  const { rows } = await sql<Pair>`
    with l as materialized (${lefts(left)}),
    met as materialized (
      select l.id as left, r.id as right, l.whole, ${common} as geometry
      from l left join ${source(ask.right)} r on l.box && r.box and ST_Intersects(l.geometry, r.geometry)),
    plane as materialized (select *, ${onPlane(sql`geometry`)} as g from met),
    sized as materialized (select "left", "right", whole, ST_Area(g) as plane, ST_Perimeter(g) as perimeter, ${ellipsoidalArea(sql`geometry`)} as ellipsoidal from plane)
    select "left", "right", whole, coalesce(plane, 0) as plane, coalesce(ellipsoidal, 0) as ellipsoidal, coalesce(${isSliver(sql`plane`, sql`perimeter`, ask)}, true) as sliver
    from sized order by "left", "right"`.execute(tx)
  await demandAll(tx, left, new Set(rows.map((row) => row.left)))
  return rows.flatMap(({ left: id, right, plane, ellipsoidal, whole, sliver }): OverlayPair[] =>
    right !== null && plane > 0 ? [{ left: id, right, ...answered(plane, ellipsoidal, whole), sliver }] : [],
  )
}

/** Ground of a record in one class of a version of a layer; slivers are left out of the areas and counted. */
export type LayerPair = Areas & {
  readonly left: string
  readonly register: string
  readonly kind: string
  readonly title: string
  readonly class: string | null
  readonly version: string
  readonly document_number: string
  readonly share: string
  readonly slivers: number
}
type LayerRow = {
  left: string
  kind: string | null
  class: string | null
  version: string
  document_number: string
  plane: number
  ellipsoidal: number
  whole: number
  slivers: number
}

/** {@link overlaySets} against layers: the versions in force on a day, one row a record, kind, class and version that meet. */
export async function overlayLayerSets(
  tx: Tx,
  ask: Sliver & { readonly left: OverlaySet; readonly layers: readonly LayerAsk[]; readonly on: string },
): Promise<LayerPair[]> {
  const left = source(ask.left)
  const found: LayerPair[] = []
  for (const layer of ask.layers) {
    const titles = layerKinds(layer.register)
    const { rows } = await sql<LayerRow>`
      with versions as materialized (${versionsInForce(layer, ask.on)}),
      l as materialized (${lefts(left)}),
      met as materialized (
        select l.id as left, l.whole, r.version, r.class, ${common} as piece
        from l left join siku.layer_part r on r.geometry && l.geometry and ST_Intersects(l.geometry, r.geometry)
          and r.register = ${layer.register.name} and r.version in (select id from versions)),
      classes as (select "left", version, class, max(whole) as whole, ST_UnaryUnion(ST_Collect(piece)) as geometry from met group by "left", version, class),
      parts as materialized (select c.left, c.version, c.class, c.whole, d.geom as geometry, ${onPlane(sql`d.geom`)} as g from classes c left join lateral ST_Dump(c.geometry) d on true),
      sized as materialized (select *, ST_Area(g) as area, ST_Perimeter(g) as perimeter, ${ellipsoidalArea(sql`geometry`)} as ellipsoidal from parts),
      measured as (select *, ${isSliver(sql`area`, sql`perimeter`, ask)} as sliver from sized)
      select m.left, v.kind, m.class, m.version, v.document_number, m.whole, coalesce(sum(m.area) filter (where not m.sliver), 0) as plane,
        coalesce(sum(m.ellipsoidal) filter (where not m.sliver), 0) as ellipsoidal, (count(*) filter (where m.sliver))::int as slivers
      from measured m left join versions v on v.id = m.version group by 1, 2, 3, 4, 5, 6 order by 1, 2, 4, 3`.execute(tx)
    await demandAll(tx, left, new Set(rows.map((row) => row.left)))
    found.push(
      ...rows.flatMap(({ left: id, kind, class: of, version, document_number, plane, ellipsoidal, whole, slivers }): LayerPair[] =>
        kind === null || plane === 0
          ? []
          : [
              {
                left: id,
                register: layer.register.name,
                kind,
                title: titles[kind] ?? kind,
                class: of,
                version,
                document_number,
                slivers,
                ...answered(plane, ellipsoidal, whole),
              },
            ],
      ),
    )
  }
  return found
}
