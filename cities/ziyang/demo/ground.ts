import type { LineString, Point, Polygon, MultiPolygon } from 'geojson'
import { boundsOf } from '#kit/geometry/geojson.ts'
import { insidePolygon, type XY } from '#kit/geometry/ring.ts'
import type { DemoDivision } from './context.ts'
import type { Rng } from './random.ts'

const six = (n: number): number => Math.round(n * 1e6) / 1e6
const shapes = new WeakMap<DemoDivision, { rings: readonly (readonly XY[])[]; box: readonly [number, number, number, number] }>()

function shapeOf(d: DemoDivision): { rings: readonly (readonly XY[])[]; box: readonly [number, number, number, number] } {
  const known = shapes.get(d)
  if (known) return known
  const boundary = d.boundary as Polygon | MultiPolygon
  const rings = (boundary.type === 'Polygon' ? boundary.coordinates : (boundary.coordinates[0] ?? [])) as unknown as XY[][]
  const made = { rings, box: boundsOf((rings[0] ?? []) as [number, number][]) }
  shapes.set(d, made)
  return made
}

const inside = (d: DemoDivision, at: XY): boolean => insidePolygon(at, shapeOf(d).rings)

/** Some place inside a division. */
export function placeIn(d: DemoDivision, draw: Rng): [number, number] {
  const [west, south, east, north] = shapeOf(d).box
  for (let tries = 0; tries < 8; tries++) {
    const at: [number, number] = [six(west + draw.next() * (east - west)), six(south + draw.next() * (north - south))]
    if (inside(d, at)) return at
  }
  return d.centroid
}

/** A place within some hundred metres of another. */
export const near = ([x, y]: readonly [number, number], draw: Rng, reach = 0.0012): [number, number] => [
  six(x + (draw.next() - 0.5) * reach),
  six(y + (draw.next() - 0.5) * reach),
]

export const point = (coordinates: [number, number]): Point => ({ type: 'Point', coordinates })

/** A walk inside a division, about 80 m a step, that turns rather than leaves. */
export function walkIn(d: DemoDivision, steps: number, draw: Rng): LineString {
  const track: [number, number][] = [placeIn(d, draw)]
  let heading = draw.next() * 6.283
  for (let tries = 0; track.length < steps && tries < steps * 6; tries++) {
    const [x, y] = track.at(-1)!
    heading += (draw.next() - 0.5) * 0.9
    const next: [number, number] = [six(x + Math.cos(heading) * 0.0008), six(y + Math.sin(heading) * 0.0007)]
    if (inside(d, next)) track.push(next)
    else heading += 1.7
  }
  if (track.length === 1) track.push(near(track[0]!, draw, 0.0004))
  return { type: 'LineString', coordinates: track }
}
