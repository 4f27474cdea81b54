import { polygonsOf, type MultiPolygon, type Polygon, type Position } from './geojson.ts'

/** CGCS2000: semi-major axis in metres and flattening. Source: GB 22021 / EPSG:1024. */
export const CGCS2000 = { a: 6378137, f: 1 / 298.257222101 } as const

const RAD = Math.PI / 180
const E2 = CGCS2000.f * (2 - CGCS2000.f)
const E = Math.sqrt(E2)

/**
 * Length of the geodesic between two places in metres, on the ellipsoid (Vincenty 1975, to about 0.1 mm).
 * Nearly opposite places of the earth, where that series fails, are answered on the sphere (to 0.5 %).
 */
export function distance(from: Position, to: Position): number {
  const b = CGCS2000.a * (1 - CGCS2000.f)
  const reduced = (latitude: number) => Math.atan((1 - CGCS2000.f) * Math.tan(latitude * RAD))
  const [u1, u2] = [reduced(from[1]), reduced(to[1])]
  const longitude = (to[0] - from[0]) * RAD
  const products = { ss: Math.sin(u1) * Math.sin(u2), cc: Math.cos(u1) * Math.cos(u2) }
  let lambda = longitude
  for (let round = 0; round < 100; round++) {
    const east = Math.cos(u2) * Math.sin(lambda)
    const north = Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda)
    const sinSigma = Math.hypot(east, north)
    if (sinSigma === 0) return 0
    const cosSigma = products.ss + products.cc * Math.cos(lambda)
    const sigma = Math.atan2(sinSigma, cosSigma)
    const sinAlpha = (products.cc * Math.sin(lambda)) / sinSigma
    const cos2Alpha = 1 - sinAlpha ** 2
    const cosMiddle = cos2Alpha === 0 ? 0 : cosSigma - (2 * products.ss) / cos2Alpha
    const c = (CGCS2000.f / 16) * cos2Alpha * (4 + CGCS2000.f * (4 - 3 * cos2Alpha))
    const series = sigma + c * sinSigma * (cosMiddle + c * cosSigma * (2 * cosMiddle ** 2 - 1))
    const next = longitude + (1 - c) * CGCS2000.f * sinAlpha * series
    if (Math.abs(next - lambda) < 1e-12) return b * arc({ sigma, sinSigma, cosSigma, cosMiddle, u: cos2Alpha * (CGCS2000.a ** 2 / b ** 2 - 1) })
    lambda = next
  }
  return sphericalDistance(from, to)
}

interface Arc {
  sigma: number
  sinSigma: number
  cosSigma: number
  cosMiddle: number
  u: number
}

function arc({ sigma, sinSigma, cosSigma, cosMiddle, u }: Arc): number {
  const a = 1 + (u / 16384) * (4096 + u * (-768 + u * (320 - 175 * u)))
  const b = (u / 1024) * (256 + u * (-128 + u * (74 - 47 * u)))
  const inner = cosSigma * (2 * cosMiddle ** 2 - 1) - (b / 6) * cosMiddle * (4 * sinSigma ** 2 - 3) * (4 * cosMiddle ** 2 - 3)
  return a * (sigma - b * sinSigma * (cosMiddle + (b / 4) * inner))
}

function sphericalDistance(from: Position, to: Position): number {
  const half = (degrees: number) => Math.sin((degrees * RAD) / 2) ** 2
  const h = half(to[1] - from[1]) + Math.cos(from[1] * RAD) * Math.cos(to[1] * RAD) * half(to[0] - from[0])
  return 2 * CGCS2000.a * Math.asin(Math.min(1, Math.sqrt(h)))
}

/** Length of a line in metres, on the ellipsoid. */
export function lengthOf(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, point, i) => sum + distance(line[i]!, point), 0)
}

/** sin φ → the quantity whose sine is that of the authalic latitude (Snyder 1987, 3-12). */
const q = (sine: number) => (1 - E2) * (sine / (1 - E2 * sine ** 2) + Math.atanh(E * sine) / E)
const Q_POLE = q(1)
const AUTHALIC_RADIUS = CGCS2000.a * Math.sqrt(Q_POLE / 2)

/**
 * Area in m² on the ellipsoid: the places are carried to the sphere of equal area, the sides are great circles there.
 * For measuring on the screen. Official areas come from the database (`area-sql.server.ts`), in the plane and on the ellipsoid.
 */
export function areaOf(geometry: Polygon | MultiPolygon): number {
  return polygonsOf(geometry).reduce((sum, [outer, ...holes]) => sum + ringArea(outer ?? []) - holes.reduce((gone, hole) => gone + ringArea(hole), 0), 0)
}

function ringArea(ring: readonly Position[]): number {
  const half = (latitude: number) => Math.tan(Math.asin(Math.max(-1, Math.min(1, q(Math.sin(latitude * RAD)) / Q_POLE))) / 2)
  const halves = ring.map(([, latitude]) => half(latitude))
  let excess = 0
  for (let i = 1; i < ring.length; i++) {
    const [s, t] = [halves[i - 1]!, halves[i]!]
    excess += 2 * Math.atan2(Math.tan(((ring[i]![0] - ring[i - 1]![0]) * RAD) / 2) * (s + t), 1 + s * t)
  }
  return Math.abs(excess) * AUTHALIC_RADIUS ** 2
}
