import type { ProblemCode } from '../../problem/catalogue.ts'
import { Refusal } from '../../register/refusal.ts'
import type { Geometry, Position } from '../geojson.ts'
import { boundsOf } from '../geojson.ts'
import { doubleArea, insideRing } from '../ring.ts'

const refused = (code: ProblemCode, message: string): Refusal => new Refusal(422, code, message)

type Family = 'point' | 'line' | 'polygon' | 'multipoint'
/** Shape types with their Z and M kin (ESRI Shapefile Technical Description, July 1998, p. 4). */
const families: Readonly<Record<number, Family>> = { 1: 'point', 3: 'line', 5: 'polygon', 8: 'multipoint', 11: 'point', 13: 'line', 15: 'polygon', 18: 'multipoint', 21: 'point', 23: 'line', 25: 'polygon', 28: 'multipoint' }

function positionsAt(view: DataView, at: number, count: number): Position[] {
  return Array.from({ length: count }, (_, i): Position => [view.getFloat64(at + 16 * i, true), view.getFloat64(at + 16 * i + 8, true)])
}

/** Parts of a line or polygon; altitude and measure follow the points and are left out. */
function partsAt(view: DataView, at: number): Position[][] {
  const [parts, points] = [view.getInt32(at + 36, true), view.getInt32(at + 40, true)]
  const starts = Array.from({ length: parts }, (_, i) => view.getInt32(at + 44 + 4 * i, true))
  const all = positionsAt(view, at + 44 + 4 * parts, points)
  return starts.map((start, i) => all.slice(start, starts[i + 1] ?? points))
}

/** Outer rings run clockwise, holes the other way, in any order; each hole goes to the smallest ring around it. */
export function polygonOfRings(rings: readonly Position[][]): Geometry | null {
  const kept = rings.filter((ring) => ring.length > 3)
  const turnedIn = kept.some((ring) => doubleArea(ring) < 0)
  const isOuter = (ring: Position[]): boolean => !turnedIn || doubleArea(ring) < 0
  const outers = kept.filter(isOuter).map((ring) => ({ rings: [ring], box: boundsOf(ring), size: Math.abs(doubleArea(ring)) })).sort((a, b) => a.size - b.size)
  for (const hole of kept.filter((ring) => !isOuter(ring))) {
    const [x, y] = hole[0]!
    const middle: Position = [(x + hole[1]![0]) / 2, (y + hole[1]![1]) / 2]
    const around = outers.find(({ rings: [outer], box }) => x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3] && insideRing(middle, outer!))
    if (around) around.rings.push(hole)
    else outers.push({ rings: [hole], box: boundsOf(hole), size: Math.abs(doubleArea(hole)) })
  }
  if (outers.length === 0) return null
  return outers.length === 1 ? { type: 'Polygon', coordinates: outers[0]!.rings } : { type: 'MultiPolygon', coordinates: outers.map((o) => o.rings) }
}

function geometryAt(view: DataView, at: number, family: Family): Geometry | null {
  switch (family) {
    case 'point': return { type: 'Point', coordinates: positionsAt(view, at + 4, 1)[0]! }
    case 'multipoint': return { type: 'MultiPoint', coordinates: positionsAt(view, at + 40, view.getInt32(at + 36, true)) }
    case 'line': { const parts = partsAt(view, at); return parts.length === 1 ? { type: 'LineString', coordinates: parts[0]! } : { type: 'MultiLineString', coordinates: parts } }
    case 'polygon': return polygonOfRings(partsAt(view, at))
  }
}

/** The geometries of a .shp, null where the shape is empty. @throws Refusal 422 `import_shp_invalid`, `import_mixed_types` */
export function readShp(bytes: Uint8Array): (Geometry | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cut = (): Refusal => refused('import_shp_invalid', '.shp 文件不完整，请重新导出（可能复制时中断）')
  if (bytes.length < 100 || view.getInt32(0, false) !== 9994) throw refused('import_shp_invalid', '.shp 文件不是 shapefile')
  if (view.getInt32(24, false) * 2 > bytes.length) throw cut()
  const found: (Geometry | null)[] = []
  const kinds = new Set<Family>()
  try {
    for (let at = 100; at + 8 <= bytes.length;) {
      const length = view.getInt32(at + 4, false) * 2
      const type = view.getInt32(at + 8, true)
      const family = families[type]
      if (type !== 0 && !family) throw refused('import_shp_invalid', `不支持的图形类型 ${type}（多面体等），请转换为面后再导入`)
      if (family) kinds.add(family)
      if (at + 8 + length > bytes.length) throw cut()
      found.push(family ? geometryAt(view, at + 8, family) : null)
      at += 8 + length
    }
  } catch (error) {
    if (error instanceof RangeError) throw cut()
    throw error
  }
  if (kinds.size > 1) throw refused('import_mixed_types', '.shp 里混有不同类型的图形，请按类型拆分')
  return found
}
