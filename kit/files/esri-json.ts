import { Refusal } from '#kit/register/refusal.ts'
import type { Geometry, Position } from '#kit/geometry/geojson.ts'
import { crsNamed } from './crs.ts'
import { epsgOfPrj } from './prj.ts'
import { polygonOfRings } from './shp.ts'

type EsriGeometry = {
  readonly rings?: unknown
  readonly paths?: unknown
  readonly points?: unknown
  readonly x?: unknown
  readonly y?: unknown
  readonly curveRings?: unknown
  readonly curvePaths?: unknown
}
type SpatialReference = { readonly wkid?: unknown; readonly latestWkid?: unknown; readonly wkt?: unknown }

const plane = (positions: unknown): Position[] =>
  Array.isArray(positions) ? positions.map((p): Position => (Array.isArray(p) ? [Number(p[0]), Number(p[1])] : [Number.NaN, Number.NaN])) : []
const lists = (value: unknown): Position[][] => (Array.isArray(value) ? value.map(plane) : [])

/** A geometry as ArcGIS writes it in JSON; null where it is empty. @throws Refusal 422 for curves */
export function geometryOfEsri(value: unknown): Geometry | null {
  if (typeof value !== 'object' || value === null) return null
  const g = value as EsriGeometry
  if (g.curveRings !== undefined || g.curvePaths !== undefined)
    throw new Refusal(422, 'import_shp_invalid', '图形含有曲线，请在 ArcGIS 里用“增密”转为折线后再导出')
  if (g.rings !== undefined) return polygonOfRings(lists(g.rings))
  if (g.paths !== undefined) return { type: 'MultiLineString', coordinates: lists(g.paths) }
  if (g.points !== undefined) return { type: 'MultiPoint', coordinates: plane(g.points) }
  return g.x === undefined ? null : { type: 'Point', coordinates: plane([[g.x, g.y]])[0]! }
}

/** The system's key that an ArcGIS file names; null for none. @throws Refusal 422 `import_crs_unknown` */
export function crsOfEsri(value: unknown): string | null {
  const { wkid, latestWkid, wkt } = (value ?? {}) as SpatialReference
  if (typeof wkt === 'string') return String(epsgOfPrj(wkt))
  const code = latestWkid ?? wkid
  return code === undefined ? null : crsNamed(String(code)).key
}
