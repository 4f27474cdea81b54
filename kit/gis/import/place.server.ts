import { sql } from 'kysely'
import type { Tx } from '../../register/gate.server.ts'
import type { Geometry } from '../geojson.ts'
import { checkGeometry, type GeometryKind } from '../geometry.ts'
import type { FeatureFile } from './feature-file.ts'

/** A feature's geometry in EPSG:4490, or why it is none. */
export type Placed = { readonly line: number; readonly geometry: Geometry } | { readonly line: number; readonly reason: string }

const BATCH = 2000

async function transformed(tx: Tx, geometries: readonly (Geometry | null)[], epsg: number): Promise<(Geometry | null)[]> {
  if (epsg === 4490) return [...geometries]
  const texts = geometries.map((g) => (g === null ? null : JSON.stringify(g)))
  const { rows } = await sql<{ g: Geometry | null }>`
    select ST_AsGeoJSON(ST_Transform(ST_SetSRID(ST_GeomFromGeoJSON(t.g), ${epsg}::int), 4490), 9, 0)::json as g
    from unnest(${texts}::text[]) with ordinality as t(g, n) order by t.n`.execute(tx)
  if (rows.length !== geometries.length) throw new Error(`transform_incomplete: ${rows.length} of ${geometries.length}`)
  return rows.map((row) => row.g)
}

/** Brings the features of a file into EPSG:4490 and judges each. Order is kept. */
export async function placeFeatures(tx: Tx, file: FeatureFile, kind: GeometryKind, bounds?: [number, number, number, number]): Promise<Placed[]> {
  const placed: Placed[] = []
  for (let from = 0; from < file.rows.length; from += BATCH) {
    const batch = file.rows.slice(from, from + BATCH)
    const geometries = await transformed(tx, batch.map((row) => row.geometry), file.epsg)
    batch.forEach(({ line }, i) => {
      const geometry = geometries[i]
      if (!geometry) { placed.push({ line, reason: '没有图形' }); return }
      const checked = checkGeometry(geometry, { kind, bounds, max_vertices: 200_000 })
      placed.push(checked.ok ? { line, geometry: checked.geometry } : { line, reason: checked.problems.map((p) => p.message).join('；') })
    })
  }
  return placed
}
