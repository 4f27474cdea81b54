import { zoneOfEpsg } from '#kit/geometry/zones.ts'

/** A coordinate reference system the door serves; `north_first` as its authority orders the axes (OGC API Features Part 2 §6.2). */
export type Crs = {
  readonly uri: string
  readonly srid: number
  readonly north_first: boolean
  readonly decimals: number
  /** Degrees, not metres. */ readonly degrees: boolean
}

const epsg = (code: number, north_first: boolean, decimals: number): Crs => ({
  uri: `http://www.opengis.net/def/crs/EPSG/0/${code}`,
  srid: code,
  north_first,
  decimals,
  degrees: decimals === 7,
})

/** Longitude, latitude: what GeoJSON means when nothing is said. CGCS2000 and WGS 84 agree to centimetres. */
export const crs84: Crs = { uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84', srid: 4326, north_first: false, decimals: 7, degrees: true }
/** CGCS2000, in which geometry is kept. */
export const storageCrs = epsg(4490, true, 7)

/** The systems served in a city: those of every map, and its own plane with and without the zone number, both of which name the northing first. */
export function servedCrs(plane_epsg: number): readonly Crs[] {
  const plane = zoneOfEpsg(plane_epsg)
  return [
    crs84,
    storageCrs,
    epsg(4326, true, 7),
    epsg(3857, false, 3),
    ...(plane ? [epsg(plane.epsg_with_prefix, true, 3), epsg(plane.epsg_without_prefix, true, 3)] : []),
  ]
}
