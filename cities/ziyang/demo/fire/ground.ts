import { insidePolygon, type XY } from '#kit/geometry/ring.ts'
import { lengthOf } from '#kit/geometry/measure.ts'
import type { DemoDivision, Rng } from '../context.ts'

type Place = [number, number]
type Ring = readonly XY[]

const rounded = ([x, y]: XY): Place => [Number(x.toFixed(6)), Number(y.toFixed(6))]

function ringsOf(division: DemoDivision): Ring[] {
  const { boundary } = division
  if (boundary.type === 'Polygon') return boundary.coordinates as unknown as Ring[]
  if (boundary.type !== 'MultiPolygon') return []
  const polygons = boundary.coordinates as unknown as Ring[][]
  return polygons.find((rings) => insidePolygon(division.centroid, rings)) ?? polygons[0] ?? []
}

/** From the middle some share of the way towards a place of the boundary, drawn back until it lies inside. */
function towards(division: DemoDivision, rings: readonly Ring[], to: XY, share: number): Place {
  const [cx, cy] = division.centroid
  for (let part = share; part > 0.02; part *= 0.7) {
    const point: XY = [cx + (to[0] - cx) * part, cy + (to[1] - cy) * part]
    if (insidePolygon(point, rings)) return rounded(point)
  }
  return rounded(division.centroid)
}

/** A place inside a division. */
export function spot(division: DemoDivision, draw: Rng): Place {
  const rings = ringsOf(division)
  const outer = rings[0] ?? []
  return outer.length === 0 ? rounded(division.centroid) : towards(division, rings, draw.pick(outer), 0.1 + 0.6 * draw.next())
}

/** A round through a division with so many places on it, inside its cell. */
export function round(division: DemoDivision, draw: Rng, points: number): { type: 'LineString'; coordinates: Place[] } {
  const rings = ringsOf(division)
  const outer = rings[0] ?? []
  const start = draw.int(0, Math.max(outer.length - 1, 0))
  const reach = 0.35 + 0.3 * draw.next()
  const coordinates: Place[] = []
  for (let i = 0; i < points; i++) {
    const along = (i / points) * (outer.length - 1)
    const [a, b] = [outer[(start + Math.floor(along)) % outer.length], outer[(start + Math.floor(along) + 1) % outer.length]]
    if (!a || !b) break
    const t = along % 1
    coordinates.push(towards(division, rings, [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t], reach + 0.08 * (draw.next() - 0.5)))
  }
  return { type: 'LineString', coordinates: coordinates.length > 1 ? coordinates : [rounded(division.centroid), spot(division, draw)] }
}

/** A line of a given length in km from one place in the direction of another, bending a little. */
export function lineOf(from: XY, to: XY, km: number, draw: Rng): { type: 'LineString'; coordinates: Place[] } {
  const bends = Array.from({ length: 7 }, (_, i) => [i / 6, i === 0 ? 0 : 0.08 * (draw.next() - 0.5)] as const)
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const at = (scale: number): Place[] => bends.map(([t, aside]) => [from[0] + (dx * t - dy * aside) * scale, from[1] + (dy * t + dx * aside) * scale])
  let scale = 1
  for (let i = 0; i < 4; i++) scale *= (km * 1000) / lengthOf(at(scale))
  return { type: 'LineString', coordinates: at(scale).map(([x, y]) => [Number(x.toFixed(8)), Number(y.toFixed(8))]) }
}

/** A small square around a place, so many metres wide. */
export function square([x, y]: XY, metres: number): { type: 'Polygon'; coordinates: Place[][] } {
  const [w, h] = [metres / 2 / 96_400, metres / 2 / 110_900]
  return {
    type: 'Polygon',
    coordinates: [
      [
        [x - w, y - h],
        [x + w, y - h],
        [x + w, y + h],
        [x - w, y + h],
        [x - w, y - h],
      ].map((p) => rounded(p as unknown as XY)),
    ],
  }
}
