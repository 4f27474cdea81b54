import type { Bounds, Position } from '#kit/geometry/geojson.ts'
import { crsBy as projected } from '#kit/files/crs.ts'
import { toDegrees } from '#kit/files/project.ts'
import type { Crs } from './crs.ts'

/** A box that was asked for, as an outline in degrees of EPSG:4490 with the degrees around it; two where it crosses the antimeridian. */
export type Outline = { readonly ring: readonly Position[]; readonly around: Bounds }

const held = (n: number, low: number, high: number): number => Math.min(high, Math.max(low, n))
/** Sides in a plane are curves in degrees, so they are followed in steps. */
const STEPS = 32
/** Web mercator ends here. */
const MERCATOR = { latitude: 85.06, metres: 20_037_508 } as const

function outlineOf(corners: readonly Position[]): Outline {
  const around: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of corners) {
    around[0] = Math.min(around[0], x)
    around[1] = Math.min(around[1], y)
    around[2] = Math.max(around[2], x)
    around[3] = Math.max(around[3], y)
  }
  return { ring: [...corners, corners[0]!], around }
}

const rectangle = (w: number, s: number, e: number, n: number): Outline =>
  outlineOf([
    [w, s],
    [e, s],
    [e, n],
    [w, n],
  ])

/** What a plane system is defined for: its zone and the neighbours, from the equator to the north of the country. */
function domainOf({ srid }: Crs): Bounds {
  if (srid === 3857) return [-MERCATOR.metres, -MERCATOR.metres, MERCATOR.metres, MERCATOR.metres]
  const easting = srid >= 4513 && srid <= 4533 ? (srid - 4513 + 25) * 1_000_000 + 500_000 : 500_000
  return [easting - 499_000, 0, easting + 499_000, 6_100_000]
}

/**
 * A box in a served system as outlines in degrees. What lies outside of the system's domain is cut off, since nothing lies there; nothing
 * remains of a box wholly outside. In degrees a west beyond the east crosses the antimeridian (RFC 7946 §5.2).
 */
export function outlinesOf([a, b, c, d]: readonly [number, number, number, number], crs: Crs): Outline[] {
  const [west, south, east, north] = [a, b, c, d]
  if (crs.degrees) {
    if (south > 90 || north < -90) return []
    const [s, n] = [held(south, -90, 90), held(north, -90, 90)]
    if (west <= east) return west > 180 || east < -180 ? [] : [rectangle(held(west, -180, 180), s, held(east, -180, 180), n)]
    return [rectangle(held(west, -180, 180), s, 180, n), rectangle(-180, s, held(east, -180, 180), n)]
  }
  const [w0, s0, e0, n0] = domainOf(crs)
  if (west > e0 || east < w0 || south > n0 || north < s0) return []
  const [w, s, e, n] = [held(west, w0, e0), held(south, s0, n0), held(east, w0, e0), held(north, s0, n0)]
  const move = toDegrees(projected(String(crs.srid))!)
  const along = (from: Position, to: Position): Position[] =>
    Array.from({ length: STEPS }, (_, i) => move([from[0] + ((to[0] - from[0]) * i) / STEPS, from[1] + ((to[1] - from[1]) * i) / STEPS]))
  return [outlineOf([...along([w, s], [e, s]), ...along([e, s], [e, n]), ...along([e, n], [w, n]), ...along([w, n], [w, s])])]
}

/** The same degrees in metres of EPSG:3857, in which the index stands, and a little more. */
export function inMercator([west, south, east, north]: Bounds): Bounds {
  const x = (longitude: number): number => (longitude * MERCATOR.metres) / 180
  const y = (latitude: number): number =>
    (Math.log(Math.tan(Math.PI / 4 + (held(latitude, -MERCATOR.latitude, MERCATOR.latitude) * Math.PI) / 360)) * MERCATOR.metres) / Math.PI
  return [x(west) - 1, y(south) - 1, x(east) + 1, y(north) + 1]
}
