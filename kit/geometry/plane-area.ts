import { CGCS2000 } from './measure.ts'
import { polygonsOf, type MultiPolygon, type Polygon, type Position } from './geojson.ts'
import { zoneOfEpsg } from './zones.ts'

const RAD = Math.PI / 180
const N = CGCS2000.f / (2 - CGCS2000.f)
const ECCENTRICITY = Math.sqrt(CGCS2000.f * (2 - CGCS2000.f))
/** Radius of the rectifying sphere, and Krüger's series to the fourth order in n (Karney 2011, 11–12, 35). */
const A = (CGCS2000.a / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64)
const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
] as const

/** Easting and northing in metres from a central meridian, without the false easting. */
function projected([longitude, latitude]: Position, central_meridian: number): [number, number] {
  const sine = Math.sin(latitude * RAD)
  const t = Math.sinh(Math.atanh(sine) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sine))
  const lambda = (longitude - central_meridian) * RAD
  const xi = Math.atan2(t, Math.cos(lambda))
  const eta = Math.asinh(Math.sin(lambda) / Math.hypot(t, Math.cos(lambda)))
  const series = (terms: (k: number) => number) => ALPHA.reduce((sum, a, i) => sum + a * terms(2 * (i + 1)), 0)
  return [A * (eta + series((k) => Math.cos(k * xi) * Math.sinh(k * eta))), A * (xi + series((k) => Math.sin(k * xi) * Math.cosh(k * eta)))]
}

function ringArea(ring: readonly Position[], central_meridian: number): number {
  const points = ring.map((at) => projected(at, central_meridian))
  const [x0, y0] = points[0] ?? [0, 0]
  return (
    Math.abs(
      points.reduce((sum, [x, y], i) => {
        const [u, v] = points[(i + 1) % points.length]!
        return sum + (x - x0) * (v - y0) - (u - x0) * (y - y0)
      }, 0),
    ) / 2
  )
}

/**
 * Measures plane areas in m² as the store of a city with this plane does (`siku.plane_area`), of polygons of some hundred metres.
 * @throws RangeError for a code that is no CGCS2000 Gauss–Krüger zone
 */
export function planeAreaOn(epsg: number): (geometry: Polygon | MultiPolygon) => number {
  const zone = zoneOfEpsg(epsg)
  if (!zone) throw new RangeError(`EPSG:${epsg} is no CGCS2000 Gauss–Krüger zone`)
  const area = (ring: readonly Position[]): number => ringArea(ring, zone.central_meridian)
  return (geometry) => polygonsOf(geometry).reduce((sum, [outer, ...holes]) => sum + area(outer ?? []) - holes.reduce((gone, hole) => gone + area(hole), 0), 0)
}
