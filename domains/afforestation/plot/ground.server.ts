import { sql } from 'kysely'
import { APPROVED_PROJECT } from '#datasets/planning/exclusions.ts'
import { planeArea } from '#kit/layers/area-sql.server.ts'
import type { MultiPolygon, Polygon } from '#kit/geometry/geojson.ts'
import { overlay } from '#kit/layers/overlay.server.ts'
import type { LayerShare } from '#kit/wire/overlay.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { controlLayer } from '#domains/planning/control_layer/control_layer.ts'
import { askedKinds, excludedBy } from './exclusions.ts'
import type { ExclusionKind } from './words.ts'

type Shape = Polygon | MultiPolygon

/** Ground of a plot that is out of the question, m² plane as decimal text. */
export type Excluded = {
  readonly kind: ExclusionKind
  readonly class: string | null
  readonly layer: string | null
  readonly document_number: string | null
  readonly area_m2: string
  readonly reason: string
  readonly piece: Shape | null
}
/** Step 2 of the assessment. `excluded_m2` counts ground once that lies in several layers. */
export type PlotGround = {
  readonly area_m2: string
  readonly excluded_m2: string
  readonly whole: boolean
  readonly excluded: readonly Excluded[]
  readonly layers: readonly LayerShare[]
  readonly unknown: readonly ExclusionKind[]
}

const geometryOf = (shape: unknown) => sql`ST_SetSRID(ST_GeomFromGeoJSON(${JSON.stringify(shape)}), 4490)`
const granted = ['granted', 'delivered', 'renewal_asked', 'in_use', 'inspected']

/** Ground under a permit decided by that day; land given for good stays so when the file is archived. */
async function approvedGround(tx: Tx, boundary: unknown, day: string): Promise<Excluded[]> {
  const asked = geometryOf(boundary)
  const { rows } = await sql<{ document_number: string | null; area_m2: string; piece: Shape }>`
    select document_number, round(area::numeric, 4)::text as area_m2, ST_AsGeoJSON(g, 7, 0)::json as piece from (
      select document_number, g, ${planeArea(sql.ref('g'))} as area from (
        select a.decision_number as document_number, ST_Multi(ST_UnaryUnion(ST_Collect(ST_CollectionExtract(ST_Intersection(p.boundary, ${asked}), 3)))) as g
        from land_parcel p join land_use_application a on a.id = p.application
        where p.state = 'drawn' and p.boundary && ${asked} and ST_Intersects(p.boundary, ${asked}) and a.decided_on <= ${day}::date
          and (a.state = any(${granted}::text[]) or (a.state = 'archived' and a.kind = 'permanent'))
        group by a.id, a.decision_number) met) measured
    where area >= 1 order by document_number`.execute(tx)
  return rows.map((row): Excluded => ({ ...row, kind: 'approved_project', class: null, layer: null, reason: APPROVED_PROJECT.reason }))
}

async function onceOnly(tx: Tx, excluded: readonly Excluded[]): Promise<string> {
  if (excluded.length <= 1) return excluded[0]?.area_m2 ?? '0'
  const pieces = excluded.flatMap(({ piece }) => (piece ? [geometryOf(piece)] : []))
  const { rows } = await sql<{
    area: string
  }>`select round(${planeArea(sql`ST_UnaryUnion(ST_Collect(array[${sql.join(pieces)}]))`)}::numeric, 4)::text as area`.execute(tx)
  if (!rows[0]) throw new Error('exclusions_unmeasured: the store gave no area for the excluded ground')
  return rows[0].area
}

type Asked = { readonly boundary: unknown; readonly land_class: string }

/** What of a plot lies where nothing may be planted, by the layers in force on a day and the permits decided by it. */
export async function groundOf(tx: Tx, { boundary, land_class }: Asked, day: string): Promise<PlotGround> {
  const over = await overlay(tx, { geometry: boundary as Shape, layers: [{ register: controlLayer, kinds: askedKinds(day) }], on: day, pieces: true })
  const byLayer = over.layers.flatMap((share): Excluded[] => {
    const rule = share.inside === 'none' ? null : excludedBy(share, land_class, day)
    if (!rule) return []
    const { kind, class: of, version, document_number, plane_area_m2 } = share
    return [
      { kind: kind as ExclusionKind, class: of, layer: version, document_number, area_m2: plane_area_m2, reason: rule.reason, piece: share.pieces ?? null },
    ]
  })
  const excluded = [...byLayer, ...(await approvedGround(tx, boundary, day))]
  const excluded_m2 = await onceOnly(tx, excluded)
  return {
    area_m2: over.plane_area_m2,
    excluded_m2,
    whole: Number(over.plane_area_m2) - Number(excluded_m2) < 1,
    excluded,
    layers: over.layers,
    unknown: over.unknown.map(({ kind }) => kind as ExclusionKind),
  }
}
