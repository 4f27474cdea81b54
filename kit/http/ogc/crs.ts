/** A coordinate reference system the door serves; `north_first` as its authority orders the axes (OGC API Features Part 2 §6.2). */
export type Crs = { readonly uri: string; readonly srid: number; readonly north_first: boolean; readonly decimals: number; /** Degrees, not metres. */ readonly degrees: boolean }

const epsg = (code: number, north_first: boolean, decimals: number): Crs => ({ uri: `http://www.opengis.net/def/crs/EPSG/0/${code}`, srid: code, north_first, decimals, degrees: decimals === 7 })

/** Longitude, latitude: what GeoJSON means when nothing is said. CGCS2000 and WGS 84 agree to centimetres. */
export const crs84: Crs = { uri: 'http://www.opengis.net/def/crs/OGC/1.3/CRS84', srid: 4326, north_first: false, decimals: 7, degrees: true }
/** CGCS2000, in which geometry is kept. */
export const storageCrs = epsg(4490, true, 7)

/** 4523 and 4544 are the 3° Gauss-Krüger zone of 105°E with and without the zone prefix; both name the northing first. */
export const servedCrs: readonly Crs[] = [crs84, storageCrs, epsg(4326, true, 7), epsg(3857, false, 3), epsg(4523, true, 3), epsg(4544, true, 3)]

export const crsBy = (uri: string): Crs | undefined => servedCrs.find((c) => c.uri === uri)
