import { createHash } from 'node:crypto'
import { CompiledQuery, sql } from 'kysely'
import type { PoolClient } from 'pg'
import type { AnyRegister } from '#kit/register/define.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import { digestOfLines, type LayerContent } from './layer-digest.server.ts'
import type { MultiPolygon, Polygon } from '#kit/geometry/geojson.ts'

/** One polygon of a version of a layer (EPSG:4490). */
export type LayerFeature = {
  readonly class?: string | null
  readonly name?: string | null
  readonly attributes?: Readonly<Record<string, string | number | boolean | null>>
  readonly geometry: Polygon | MultiPolygon
}

const insertion = `
  insert into siku.layer_feature (register, version, n, class, name, attributes, geometry)
  select $1, $2::uuid, $3::int - 1 + t.n, t.class, t.name, t.attributes::jsonb, ST_SetSRID(ST_GeomFromGeoJSON(t.geometry), 4490)
  from unnest($4::text[], $5::text[], $6::text[], $7::text[]) with ordinality as t(class, name, attributes, geometry, n)`

const valuesOf = (register: AnyRegister, version: string, features: readonly LayerFeature[], first: number): unknown[] => [
  register.name,
  version,
  first,
  features.map((x) => x.class ?? null),
  features.map((x) => x.name ?? null),
  features.map((x) => JSON.stringify(x.attributes ?? {})),
  features.map((x) => JSON.stringify(x.geometry)),
]

function demandKept(kept: number, register: AnyRegister, version: string, features: readonly LayerFeature[]): number {
  if (kept !== features.length) throw new Error(`layer_incomplete: ${kept} of ${features.length} features of ${register.name} ${version}`)
  return kept
}

/**
 * Adds polygons to a version, numbered on from `first`; the parts of large ones are made with them.
 * @returns how many were added. @throws Error `layer_incomplete` when the store kept fewer
 */
export async function addFeatures(tx: Tx, register: AnyRegister, version: string, features: readonly LayerFeature[], first = 1): Promise<number> {
  const answer = await tx.executeQuery(CompiledQuery.raw(insertion, valuesOf(register, version, features, first)))
  return demandKept(Number(answer.numAffectedRows ?? 0), register, version, features)
}

/** A version's polygons as a generator hands them over; the record itself is loaded apart. */
export type LoadedLayer = { readonly register: AnyRegister; readonly version: string; readonly features: readonly LayerFeature[] }

/** {@link addFeatures} in a transaction of the store's own, in batches. */
export async function bulkLayers(client: PoolClient, layers: Iterable<LoadedLayer>, size = 2000): Promise<void> {
  for (const { register, version, features } of layers) {
    for (let from = 0; from < features.length; from += size) {
      const batch = features.slice(from, from + size)
      const answer = await client.query(insertion, valuesOf(register, version, batch, from + 1))
      demandKept(answer.rowCount ?? 0, register, version, batch)
    }
  }
}

/** How many polygons a version holds, and one digest over all of them in their order; the same as that of `digestOf`. */
export async function contentOf(tx: Tx, version: string): Promise<LayerContent> {
  const { rows } = await sql<{ line: string }>`
    select encode(sha256(convert_to(concat_ws(E'\\t', n, class, name,
      (select coalesce(string_agg(a.key || '=' || coalesce(a.value, ''), E'\\n' order by a.key collate "C"), '') from jsonb_each_text(attributes) a)), 'UTF8') || ST_AsBinary(geometry, 'NDR')), 'hex') as line
    from siku.layer_feature where version = ${version} order by n`.execute(tx)
  return digestOfLines(
    rows.map((row) => row.line),
    createHash('sha256'),
  )
}
