import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '#kit/room/gate.server.ts'
import type { MultiPolygon, Polygon } from '#kit/geometry/geojson.ts'
import type { LayerShare, Overlay } from '#kit/wire/overlay.ts'
import { ellipsoidalArea, onPlane } from './area-sql.server.ts'
import { type LayerAsk, layerKinds } from './layer.ts'
import { isSliver, type Sliver } from './sliver.server.ts'
import { type Areal, measured, type Measured } from './valid.server.ts'

export type OverlayAsk = Sliver & {
  readonly geometry: Areal
  readonly layers: readonly LayerAsk[]
  /** Judged by the versions in force on this day (`YYYY-MM-DD`). */
  readonly on: string
  /** Whether to draw what lies in each layer. */
  readonly pieces?: boolean
}

export type Areas = Pick<Overlay, 'plane_area_m2' | 'ellipsoidal_area_m2'>

type Found = {
  kind: string
  version: string
  document_number: string
  in_force_from: string
  in_force_to: string | null
  state: string
  class: string | null
  plane: number
  ellipsoidal: number
  slivers: number
  sliver_plane: number
  sliver_ellipsoidal: number
  pieces?: MultiPolygon | Polygon | null
}

/** Versions of layers in force on a day; the time when they were in force counts, not the state they are in now. */
export const versionsInForce = ({ register, kinds }: LayerAsk, on: string): RawBuilder<unknown> => sql`
  select id, kind, document_number, in_force_from, in_force_to, state from ${sql.table(register.name)}
  where in_force_at is not null and in_force_from <= ${on}::date and (in_force_to is null or in_force_to > ${on}::date)
  ${kinds ? sql`and kind = any(${[...kinds]}::text[])` : sql``}`

function query(ask: OverlayAsk, layer: LayerAsk, { ewkb }: Measured): RawBuilder<Found> {
  const asked = sql`${ewkb}::geometry`
  const drawn = ask.pieces ? sql`, ST_AsGeoJSON(ST_Multi(ST_Collect(m.geometry) filter (where not m.sliver)), 7, 0)::json as pieces` : sql``
  const kept = (value: RawBuilder<unknown>, sliver: boolean) => sql`coalesce(sum(${value}) filter (where ${sliver ? sql`m.sliver` : sql`not m.sliver`}), 0)`
  return sql<Found>`
    with versions as materialized (${versionsInForce(layer, ask.on)}),
    met as (
      select p.version, p.class, case when ST_Within(p.geometry, ${asked}) then p.geometry else ST_CollectionExtract(ST_Intersection(p.geometry, ${asked}), 3) end as piece
      from siku.layer_part p where p.register = ${layer.register.name} and p.geometry && ${asked} and ST_Intersects(p.geometry, ${asked})
        and p.version in (select id from versions)),
    classes as (select version, class, ST_UnaryUnion(ST_Collect(piece)) as whole from met group by version, class),
    parts as (select version, class, (ST_Dump(whole)).geom as geometry from classes),
    plane as materialized (select *, ${onPlane(sql`geometry`)} as g from parts),
    sized as materialized (select *, ST_Area(g) as area, ST_Perimeter(g) as perimeter, ${ellipsoidalArea(sql`geometry`)} as ellipsoidal from plane),
    measured as (select *, ${isSliver(sql`area`, sql`perimeter`, ask)} as sliver from sized)
    select v.kind, v.id as version, v.document_number, v.in_force_from, v.in_force_to, v.state, m.class,
      ${kept(sql`m.area`, false)} as plane, ${kept(sql`m.ellipsoidal`, false)} as ellipsoidal, (count(m.sliver) filter (where m.sliver))::int as slivers,
      ${kept(sql`m.area`, true)} as sliver_plane, ${kept(sql`m.ellipsoidal`, true)} as sliver_ellipsoidal ${drawn}
    from versions v left join measured m on m.version = v.id
    group by v.kind, v.id, v.document_number, v.in_force_from, v.in_force_to, v.state, m.class
    order by v.kind, v.in_force_from, v.id, m.class`
}

/** Decimal text of four places. */
const areas = (plane: number, ellipsoidal: number): Areas => ({ plane_area_m2: plane.toFixed(4), ellipsoidal_area_m2: ellipsoidal.toFixed(4) })

/** All of it lies inside when what is left could only be slivers; a ten-millionth of the whole is rounding. */
function placeOf(row: Found, whole: Measured, { sliver_m2 = 1 }: Sliver): LayerShare['inside'] {
  if (row.plane === 0) return 'none'
  const left = whole.plane - row.plane - row.sliver_plane
  return left < Math.min(sliver_m2, whole.plane / 2) || left < whole.plane * 1e-7 ? 'inside' : 'touches'
}

function shareOf(row: Found, layer: LayerAsk, ask: OverlayAsk, whole: Measured): LayerShare {
  const { kind, version, document_number, in_force_from, in_force_to, state } = row
  const title = layerKinds(layer.register)[kind] ?? kind
  const ended = `${title}（${document_number}）现为“${layer.register.states[state] ?? state}”${in_force_to ? `，${in_force_to} 起不再适用` : ''}；${ask.on} 时有效，按当日版本判定`
  return {
    register: layer.register.name,
    kind,
    title,
    class: row.class,
    version,
    document_number,
    in_force_from,
    in_force_to,
    state,
    note: state === 'in_force' ? null : ended,
    inside: placeOf(row, whole, ask),
    ...areas(row.plane, row.ellipsoidal),
    share: (row.plane / whole.plane).toFixed(6),
    slivers: { count: row.slivers, ...areas(row.sliver_plane, row.sliver_ellipsoidal) },
    ...(ask.pieces ? { pieces: row.pieces ?? null } : {}),
  }
}

/**
 * How much of a geometry lies in which layers on a day, by kind, class and version. Where features of one class overlap, the
 * ground counts once. Sides are straight in EPSG:4490, so that parts add up to the whole but for some 10⁻⁵ of kilometre-long sides.
 * @throws Refusal 422 for an invalid geometry, with the place of the fault
 */
export async function overlay(tx: Tx, ask: OverlayAsk): Promise<Overlay> {
  const whole = await measured(tx, ask.geometry)
  const layers: LayerShare[] = []
  const unknown: Overlay['unknown'] = []
  for (const layer of ask.layers) {
    const titles = layerKinds(layer.register)
    const { rows } = await query(ask, layer, whole).execute(tx)
    const known = new Set(rows.map((row) => row.kind))
    layers.push(...rows.map((row) => shareOf(row, layer, ask, whole)))
    unknown.push(
      ...(layer.kinds ?? Object.keys(titles))
        .filter((kind) => !known.has(kind))
        .map((kind) => ({ register: layer.register.name, kind, title: titles[kind] ?? kind })),
    )
  }
  return { on: ask.on, ...areas(whole.plane, whole.ellipsoidal), layers, unknown }
}
