import type { ProblemCode } from '../../problem/catalogue.ts'
import { Refusal } from '../../register/refusal.ts'
import type { Geometry } from '../geojson.ts'
import { zoneOfEpsg } from '../zones.ts'
import type { Cell, FeatureFile, FileRow } from './feature-file.ts'

const refused = (code: ProblemCode, message: string): Refusal => new Refusal(422, code, message)

const named = /(?:EPSG:+|urn:ogc:def:crs:EPSG:[^:]*:)(\d{4,6})$/i

/** The EPSG code that a `crs` member names (GeoJSON 2008 §3); without one, degrees of EPSG:4490. @throws Refusal 422 `import_crs_unknown` */
export function epsgOfMember(crs: unknown): number {
  if (crs === undefined || crs === null) return 4490
  const name = String((crs as { properties?: { name?: unknown } }).properties?.name ?? '')
  if (/CRS84$/i.test(name)) return 4326
  const epsg = Number(named.exec(name)?.[1] ?? Number.NaN)
  if (epsg === 4490 || epsg === 4326 || zoneOfEpsg(epsg)) return epsg
  throw refused('import_crs_unknown', `不认识文件注明的坐标系“${name}”，请转换为 CGCS2000（EPSG:4490）后再导入`)
}

const cell = (value: unknown): Cell =>
  (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : value === undefined ? null : JSON.stringify(value))

function rowOf(feature: unknown, i: number): FileRow {
  const { type, properties, geometry } = (feature ?? {}) as { type?: unknown; properties?: unknown; geometry?: unknown }
  if (type !== 'Feature') throw refused('import_geojson_invalid', `第 ${i + 1} 个要素的 type 应为 Feature`)
  const own = typeof properties === 'object' && properties !== null ? Object.entries(properties) : []
  return { line: i + 1, properties: Object.fromEntries(own.map(([name, value]) => [name, cell(value)])), geometry: (geometry ?? null) as Geometry | null }
}

/** Reads a FeatureCollection. @throws Refusal 422 `import_geojson_invalid`, `import_crs_unknown` */
export function readGeoJson(text: string): FeatureFile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refused('import_geojson_invalid', '文件不是完整的 GeoJSON（也不是压缩的 shapefile），请检查是否传输中断')
  }
  const { type, features, crs } = (value ?? {}) as { type?: unknown; features?: unknown; crs?: unknown }
  if (type !== 'FeatureCollection' || !Array.isArray(features)) throw refused('import_geojson_invalid', 'GeoJSON 应为 FeatureCollection')
  const rows = features.map(rowOf)
  return { format: 'geojson', epsg: epsgOfMember(crs), encoding: 'UTF-8', columns: [...new Set(rows.flatMap((row) => Object.keys(row.properties)))], rows, notes: [] }
}
