import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { AnyRegister } from '../register/define.ts'
import type { Tx } from '../register/gate.server.ts'
import type { MultiPolygon, Polygon } from './geojson.ts'

/** One polygon of a version of a layer (EPSG:4490). */
export type LayerFeature = {
  readonly class?: string | null
  readonly name?: string | null
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>
  readonly geometry: Polygon | MultiPolygon
}

/**
 * Adds polygons to a version, numbered on from `first`; the parts of large ones are made with them.
 * @returns how many were added. @throws Error `layer_incomplete` when the store kept fewer
 */
export async function addFeatures(tx: Tx, register: AnyRegister, version: string, features: readonly LayerFeature[], first = 1): Promise<number> {
  const list = <T>(of: (feature: LayerFeature) => T): T[] => features.map(of)
  const answer = await sql`
    insert into siku.layer_feature (register, version, n, class, name, attributes, geometry)
    select ${register.name}, ${version}::uuid, ${first - 1} + t.n, t.class, t.name, t.attributes::jsonb, ST_SetSRID(ST_GeomFromGeoJSON(t.geometry), 4490)
    from unnest(${list((x) => x.class ?? null)}::text[], ${list((x) => x.name ?? null)}::text[], ${list((x) => JSON.stringify(x.attributes ?? {}))}::text[],
      ${list((x) => JSON.stringify(x.geometry))}::text[]) with ordinality as t(class, name, attributes, geometry, n)`.execute(tx)
  const kept = Number(answer.numAffectedRows ?? 0)
  if (kept !== features.length) throw new Error(`layer_incomplete: ${kept} of ${features.length} features of ${register.name} ${version}`)
  return kept
}

export type LayerContent = { readonly feature_count: number; readonly content_sha256: string | null }

/** How many polygons a version holds, and one digest over all of them in their order. */
export async function contentOf(tx: Tx, version: string): Promise<LayerContent> {
  const { rows } = await sql<{ line: string }>`
    select encode(sha256(convert_to(concat_ws(E'\\t', n, class, name, attributes::text), 'UTF8') || ST_AsBinary(geometry, 'NDR')), 'hex') as line
    from siku.layer_feature where version = ${version} order by n`.execute(tx)
  if (rows.length === 0) return { feature_count: 0, content_sha256: null }
  const digest = createHash('sha256')
  for (const { line } of rows) digest.update(line)
  return { feature_count: rows.length, content_sha256: digest.digest('hex') }
}
