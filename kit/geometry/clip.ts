import { doubleArea, type XY } from './ring.ts'
import { boundsOf } from './geojson.ts'
import { mended } from './mend.ts'
import type { TileGeometry } from '#kit/tiles/tile-geometry.ts'

/** The square from `low` to `high` in both directions. */
export interface Square {
  low: number
  high: number
}

/**
 * A geometry cut to a square, in whole units and fit for a vector tile: no repeated points, no rings without area,
 * outer rings with positive area as the tile counts it (clockwise on the screen), holes the other way.
 *
 * @returns nothing when nothing of it is left
 */
export function clip(geometry: TileGeometry, square: Square): TileGeometry | undefined {
  switch (geometry.kind) {
    case 'point': {
      const points = geometry.points.filter(([x, y]) => inside(x, square) && inside(y, square)).map(whole)
      return points.length > 0 ? { kind: 'point', points } : undefined
    }
    case 'line': {
      const lines = geometry.lines.flatMap((line) => clipLine(line, square))
      return lines.length > 0 ? { kind: 'line', lines } : undefined
    }
    case 'polygon': {
      const polygons = geometry.polygons.flatMap((rings) => mended(clipPolygon(rings, square)))
      return polygons.length > 0 ? { kind: 'polygon', polygons } : undefined
    }
  }
}

const inside = (n: number, { low, high }: Square) => n >= low && n <= high
// Adding 0 makes the −0 that rounding gives plain.
const whole = ([x, y]: XY): XY => [Math.round(x) + 0, Math.round(y) + 0]
const same = (a: XY | undefined, b: XY | undefined) => a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1]
const distinct = (points: readonly XY[]): XY[] => points.filter((p, i) => i === 0 || !same(p, points[i - 1]))

/** The pieces of a line inside the square. */
function clipLine(line: readonly XY[], square: Square): XY[][] {
  const pieces: XY[][] = []
  let piece: XY[] = []
  line.slice(1).forEach((b, i) => {
    const part = clipSegment(line[i]!, b, square)
    if (!part) return
    if (!same(part[0], piece.at(-1))) pieces.push((piece = [part[0]]))
    piece.push(part[1])
  })
  return pieces.map((points) => distinct(points.map(whole))).filter((points) => points.length > 1)
}

/** Liang and Barsky 1984. */
function clipSegment(a: XY, b: XY, { low, high }: Square): [XY, XY] | undefined {
  let [from, to] = [0, 1]
  for (const axis of [0, 1] as const) {
    const step = b[axis] - a[axis]
    if (step === 0 && (a[axis] < low || a[axis] > high)) return undefined
    if (step === 0) continue
    const [enter, leave] = [(low - a[axis]) / step, (high - a[axis]) / step].sort((p, q) => p - q) as [number, number]
    from = Math.max(from, enter)
    to = Math.min(to, leave)
  }
  if (from > to) return undefined
  const held = (n: number) => Math.min(high, Math.max(low, n))
  const at = (t: number): XY => [held(a[0] + (b[0] - a[0]) * t), held(a[1] + (b[1] - a[1]) * t)]
  return [from === 0 ? a : at(from), to === 1 ? b : at(to)]
}

function clipPolygon(rings: readonly (readonly XY[])[], square: Square): XY[][] {
  const [outer, ...holes] = rings.map((ring) => clipRing(ring, square))
  if (!outer) return speck(rings[0] ?? [], square)
  const turned = (ring: XY[], positive: boolean) => (doubleArea(ring) > 0 === positive ? ring : ring.toReversed())
  return [turned(outer, true), ...holes.flatMap((hole) => (hole ? [turned(hole, false)] : []))]
}

/** A polygon too small for whole units stays as the smallest there is, so that it does not vanish from the map. */
function speck(ring: readonly XY[], { low, high }: Square): XY[][] {
  const [w, s, e, n] = boundsOf(ring)
  if (ring.length < 3 || e - w > 1 || n - s > 1 || w < low || s < low || e >= high || n >= high) return []
  const [x, y] = whole([w, s])
  return [
    [
      [x, y],
      [x + 1, y],
      [x + 1, y + 1],
      [x, y + 1],
    ],
  ]
}

/** Sutherland and Hodgman 1974, one border after the other. The result is open; nothing when no area is left. */
function clipRing(ring: readonly XY[], { low, high }: Square): XY[] | undefined {
  let points: readonly XY[] = same(ring[0], ring.at(-1)) ? ring.slice(0, -1) : ring
  for (const axis of [0, 1] as const) {
    points = cut(points, axis, low, 1)
    points = cut(points, axis, high, -1)
  }
  const clean = distinct(points.map(whole))
  if (same(clean[0], clean.at(-1))) clean.pop()
  return clean.length > 2 && doubleArea(clean) !== 0 ? clean : undefined
}

function cut(points: readonly XY[], axis: 0 | 1, border: number, sign: 1 | -1): XY[] {
  const keeps = (p: XY) => (p[axis] - border) * sign >= 0
  const kept: XY[] = []
  points.forEach((b, i) => {
    const a = points.at(i - 1)!
    if (keeps(a) !== keeps(b)) kept.push(crossing(a, b, axis, border))
    if (keeps(b)) kept.push(b)
  })
  return kept
}

function crossing(a: XY, b: XY, axis: 0 | 1, border: number): XY {
  const other = (1 - axis) as 0 | 1
  const along = a[other] + ((b[other] - a[other]) * (border - a[axis])) / (b[axis] - a[axis])
  return axis === 0 ? [border, along] : [along, border]
}
