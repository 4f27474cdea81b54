import { difference, intersection } from 'polyclip-ts'
import { boundsOf, type MultiPolygon, type Polygon, type Position } from '#kit/geometry/geojson.ts'
import { muOf } from '#domains/enforcement/spot/area.ts'
import type { DemoDivision, Rng } from '../context.ts'
import { placeIn } from '../ground.ts'
import { planeArea } from '../../plane.ts'

const METRES_PER_DEGREE = { x: 96_400, y: 110_900 } as const
const seven = (n: number): number => Math.round(n * 1e7) / 1e7

/** An irregular patch of so many 亩 around a place. */
export function patch(at: readonly [number, number], mu: number, draw: Rng): Polygon {
  const corners = draw.int(6, 9)
  const reach = Array.from({ length: corners }, () => 0.7 + 0.5 * draw.next())
  const at_ = (radius: number): Position[] => {
    const ring = reach.map((r, i): Position => {
      const angle = (i / corners) * 2 * Math.PI
      return [seven(at[0] + (Math.cos(angle) * r * radius) / METRES_PER_DEGREE.x), seven(at[1] + (Math.sin(angle) * r * radius) / METRES_PER_DEGREE.y)]
    })
    return [...ring, ring[0]!]
  }
  const wanted = (mu * 2000) / 3
  const unit = planeArea({ type: 'Polygon', coordinates: [at_(100)] })
  return { type: 'Polygon', coordinates: [at_(100 * Math.sqrt(wanted / unit))] }
}

/** A patch somewhere in a division. */
export const patchIn = (division: DemoDivision, mu: number, draw: Rng): Polygon => patch(placeIn(division, draw), mu, draw)

/** The same outline drawn by another hand: shrunk or stretched about its middle, and moved by some metres. */
export function redrawn(shape: Polygon, scale: number, metres: number): Polygon {
  const ring = shape.coordinates[0] ?? []
  const [cx, cy] = middleOf(shape)
  return {
    type: 'Polygon',
    coordinates: [ring.map(([x, y]): Position => [seven(cx + (x - cx) * scale + metres / METRES_PER_DEGREE.x), seven(cy + (y - cy) * scale)])],
  }
}

export function middleOf(shape: Polygon): [number, number] {
  const ring = (shape.coordinates[0] ?? []).slice(1)
  return [ring.reduce((s, p) => s + p[0], 0) / ring.length, ring.reduce((s, p) => s + p[1], 0) / ring.length]
}

export const areaMu = (shape: Polygon | MultiPolygon): string => muOf(planeArea(shape).toFixed(4))

type Parts = Position[][][]
const clipped = (operation: typeof intersection, first: Polygon | Parts, ...others: readonly Polygon[]): Parts =>
  operation((Array.isArray(first) ? first : first.coordinates) as never, ...(others.map((o) => o.coordinates) as never[])) as unknown as Parts

/** What each of some outlines takes of a spot, in order, in 亩: what one has taken no other takes again; null for nothing. */
export function taken(spot: Polygon, outlines: readonly Polygon[]): (string | null)[] {
  return outlines.map((outline, i) => {
    const common = clipped(intersection, spot, outline)
    const own = i === 0 || common.length === 0 ? common : clipped(difference, common, ...outlines.slice(0, i))
    return own.length === 0 ? null : areaMu({ type: 'MultiPolygon', coordinates: own })
  })
}

type Box = readonly [number, number, number, number]
const boxes = new WeakMap<Polygon, Box>()
function boxOf(shape: Polygon): Box {
  const known = boxes.get(shape)
  if (known) return known
  const made = boundsOf(shape.coordinates[0] as [number, number][])
  boxes.set(shape, made)
  return made
}

/** Whether the boxes around two outlines meet. */
export function near(a: Polygon, b: Polygon): boolean {
  const [[w, s, e, n], [x, y, u, v]] = [boxOf(a), boxOf(b)]
  return w <= u && x <= e && s <= v && y <= n
}
