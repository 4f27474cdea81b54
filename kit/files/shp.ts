import type { ProblemCode } from '#kit/problem/catalogue.ts'
import { Refusal } from '#kit/register/refusal.ts'
import type { Geometry, Position } from '#kit/geometry/geojson.ts'
import { boundsOf, type Bounds } from '#kit/geometry/geojson.ts'
import { splitAtTouches } from '#kit/geometry/touches.ts'
import { doubleArea, insideRing } from '#kit/geometry/ring.ts'

const refused = (code: ProblemCode, message: string): Refusal => new Refusal(422, code, message)

type Family = 'point' | 'line' | 'polygon' | 'multipoint'
/** Shape types with their Z and M kin (ESRI Shapefile Technical Description, July 1998, p. 4). */
const families: Readonly<Record<number, Family>> = {
  1: 'point',
  3: 'line',
  5: 'polygon',
  8: 'multipoint',
  11: 'point',
  13: 'line',
  15: 'polygon',
  18: 'multipoint',
  21: 'point',
  23: 'line',
  25: 'polygon',
  28: 'multipoint',
}

function positionsAt(view: DataView, at: number, count: number): Position[] {
  return Array.from({ length: count }, (_, i): Position => [view.getFloat64(at + 16 * i, true), view.getFloat64(at + 16 * i + 8, true)])
}

/** Parts of a line or polygon; altitude and measure follow the points and are left out. */
function partsAt(view: DataView, at: number, end: number): Position[][] {
  const [parts, points] = [view.getInt32(at + 36, true), view.getInt32(at + 40, true)]
  if (parts < 0 || points < 0 || at + 44 + 4 * parts + 16 * points > end) throw new RangeError('more parts than bytes')
  const starts = Array.from({ length: parts }, (_, i) => view.getInt32(at + 44 + 4 * i, true))
  const all = positionsAt(view, at + 44 + 4 * parts, points)
  return starts.map((start, i) => all.slice(start, starts[i + 1] ?? points))
}

type Ring = { readonly positions: Position[]; readonly box: Bounds; readonly size: number; readonly clockwise: boolean; readonly middle: Position }

function ringOf(positions: Position[]): Ring {
  const [[x, y], next] = [positions[0]!, positions[1]!]
  const area = doubleArea(positions)
  return { positions, box: boundsOf(positions), size: Math.abs(area), clockwise: area < 0, middle: [(x + next[0]) / 2, (y + next[1]) / 2] }
}

const holds = ({ box, positions, size }: Ring, inner: Ring): boolean =>
  size > inner.size &&
  inner.middle[0] >= box[0] &&
  inner.middle[0] <= box[2] &&
  inner.middle[1] >= box[1] &&
  inner.middle[1] <= box[3] &&
  insideRing(inner.middle, positions)

/** A ring that touches itself, as this format allows, is several simple rings; the closing point is repeated again. */
const simple = (ring: Position[]): Position[][] => splitAtTouches(ring.slice(0, -1)).map((open) => [...open, open[0]!] as Position[])

/**
 * Rings as polygons by how they lie in one another, in whatever order they come: the outermost is a border, what lies in it a hole, what
 * lies in that an island. Programs disagree on the direction of rings, so it decides only where two of them run clockwise, as borders do:
 * the inner is then no hole but a part that overlaps, which the check refuses.
 */
export function polygonOfRings(given: readonly Position[][]): Geometry | null {
  const closed = given.filter((ring) => ring.length > 3)
  const open = closed.find((ring) => ring[0]![0] !== ring.at(-1)![0] || ring[0]![1] !== ring.at(-1)![1])
  const rings = (open ? closed : closed.flatMap(simple)).map(ringOf).sort((a, b) => a.size - b.size)
  const polygons = new Map<Ring, Position[][]>()
  const holes: [hole: Ring, of: Ring][] = []
  rings.forEach((ring, i) => {
    const around = rings.slice(i + 1).filter((larger) => holds(larger, ring))
    if (around.length % 2 === 0 || (ring.clockwise && around[0]!.clockwise)) polygons.set(ring, [ring.positions])
    else holes.push([ring, around[0]!])
  })
  for (const [hole, of] of holes) polygons.get(of)?.push(hole.positions)
  const all = [...polygons.values()]
  if (all.length === 0) return null
  return all.length === 1 ? { type: 'Polygon', coordinates: all[0]! } : { type: 'MultiPolygon', coordinates: all }
}

function geometryAt(view: DataView, at: number, end: number, family: Family): Geometry | null {
  switch (family) {
    case 'point':
      return { type: 'Point', coordinates: positionsAt(view, at + 4, 1)[0]! }
    case 'multipoint': {
      const count = view.getInt32(at + 36, true)
      if (count < 0 || at + 40 + 16 * count > end) throw new RangeError('more points than bytes')
      return { type: 'MultiPoint', coordinates: positionsAt(view, at + 40, count) }
    }
    case 'line': {
      const parts = partsAt(view, at, end)
      return parts.length === 1 ? { type: 'LineString', coordinates: parts[0]! } : { type: 'MultiLineString', coordinates: parts }
    }
    case 'polygon':
      return polygonOfRings(partsAt(view, at, end))
  }
}

/** Where the records begin: as the .shx says, which steps over what was deleted; without one that fits, one after the other. */
function* startsOf(view: DataView, shx: Uint8Array | undefined): Generator<number> {
  const index = shx ? new DataView(shx.buffer, shx.byteOffset, shx.byteLength) : undefined
  const count = index && index.byteLength > 100 && index.getInt32(0, false) === 9994 ? Math.floor((index.byteLength - 100) / 8) : 0
  const listed = Array.from({ length: count }, (_, i) => index!.getInt32(100 + 8 * i, false) * 2)
  const fits =
    count > 0 && listed.every((at, i) => at >= 100 && at + 12 <= view.byteLength && view.getInt32(at + 4, false) === index!.getInt32(104 + 8 * i, false))
  if (fits) {
    yield* listed
    return
  }
  for (let at = 100; at + 8 <= view.byteLength; at += 8 + view.getInt32(at + 4, false) * 2) yield at
}

/** The geometries of a .shp, null where the shape is empty. @throws Refusal 422 `import_shp_invalid`, `import_mixed_types` */
export function readShp(bytes: Uint8Array, shx?: Uint8Array): (Geometry | null)[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const cut = (): Refusal => refused('import_shp_invalid', '.shp 文件不完整，请重新导出（可能复制时中断）')
  if (bytes.length < 100 || view.getInt32(0, false) !== 9994) throw refused('import_shp_invalid', '.shp 文件不是 shapefile，请重新导出')
  if (view.getInt32(24, false) * 2 > bytes.length) throw cut()
  const found: (Geometry | null)[] = []
  const kinds = new Set<Family>()
  try {
    for (const at of startsOf(view, shx)) {
      const length = view.getInt32(at + 4, false) * 2
      const type = view.getInt32(at + 8, true)
      const family = families[type]
      if (length < 4 || (type !== 0 && !family && (type < 0 || type > 31)))
        throw refused('import_shp_invalid', `.shp 的第 ${found.length + 1} 个图形已损坏，请用“修复几何”后重新导出`)
      if (type !== 0 && !family) throw refused('import_shp_invalid', `不支持的图形类型 ${type}（多面体等），请转换为面后再导入`)
      if (family) kinds.add(family)
      if (at + 8 + length > bytes.length) throw cut()
      found.push(family ? geometryAt(view, at + 8, at + 8 + length, family) : null)
    }
  } catch (error) {
    if (error instanceof RangeError) throw cut()
    throw error
  }
  if (kinds.size > 1) throw refused('import_mixed_types', '.shp 里混有不同类型的图形，请按类型拆分')
  return found
}
