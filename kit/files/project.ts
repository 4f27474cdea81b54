import packed from 'gcoord'
import proj4 from 'proj4'
import { CGCS2000 } from '#kit/geometry/measure.ts'
import type { Geometry, Position } from '#kit/geometry/geojson.ts'
import { zoneOfEpsg } from '#kit/geometry/zones.ts'
import type { FileCrs } from './crs.ts'

// The package's types speak of an ES module, what is loaded is its CommonJS form.
const gcoord = packed as unknown as typeof packed.default
const ellipsoid = `+a=${CGCS2000.a} +rf=${1 / CGCS2000.f}`
const degrees = `+proj=longlat ${ellipsoid} +no_defs`

/** The projection by its parameters (EPSG registry); none for degrees, since CGCS2000 and WGS 84 agree to centimetres. */
function parameters(epsg: number): string | undefined {
  const zone = zoneOfEpsg(epsg)
  if (zone)
    return `+proj=tmerc +lat_0=0 +lon_0=${zone.central_meridian} +k=1 +x_0=${500_000 + (zone.prefixed ? zone.zone * 1_000_000 : 0)} +y_0=0 ${ellipsoid} +units=m +no_defs`
  if (epsg === 3857) return '+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +k=1 +units=m +no_defs'
  if (epsg > 32600 && epsg <= 32660)
    return `+proj=tmerc +lat_0=0 +lon_0=${(epsg - 32600) * 6 - 183} +k=0.9996 +x_0=500000 +y_0=0 +a=6378137 +rf=298.257223563 +units=m +no_defs`
  return undefined
}

/** Takes one place of a system into longitude and latitude of EPSG:4490, to less than a tenth of a millimetre; shifted systems to a metre. */
export function toDegrees({ key, epsg }: FileCrs): (place: Position) => Position {
  if (key === 'gcj02' || key === 'bd09') {
    const from = key === 'gcj02' ? gcoord.GCJ02 : gcoord.BD09
    return ([x, y]) => gcoord.transform([x, y], from, gcoord.WGS84) as Position
  }
  const projection = parameters(epsg)
  if (!projection) return (place) => place
  // Web mercator takes the ellipsoid's degrees for those of a sphere, so that no datum may come between.
  const way = proj4(projection, epsg === 3857 ? '+proj=longlat +a=6378137 +b=6378137 +no_defs' : degrees)
  return ([x, y]) => (Number.isFinite(x) && Number.isFinite(y) ? (way.forward([x, y]) as Position) : [x, y])
}

/** A geometry with each of its places moved; what is no coordinate stays as it is, for the check to name. */
export function moved(geometry: Geometry, move: (place: Position) => Position): Geometry {
  const each = (value: unknown): unknown => {
    if (!Array.isArray(value)) return value
    return typeof value[0] === 'number' ? (typeof value[1] === 'number' ? move([value[0], value[1]]) : value) : value.map(each)
  }
  return { ...geometry, coordinates: each(geometry.coordinates) } as Geometry
}
