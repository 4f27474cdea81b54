import type { Geometry, GeometryType, Position } from '#kit/geometry/geojson.ts'

const types: Readonly<Record<string, readonly [type: GeometryType, depth: number]>> = {
  POINT: ['Point', 0],
  MULTIPOINT: ['MultiPoint', 1],
  LINESTRING: ['LineString', 1],
  MULTILINESTRING: ['MultiLineString', 2],
  POLYGON: ['Polygon', 2],
  MULTIPOLYGON: ['MultiPolygon', 3],
}

/** A geometry in well-known text (OGC 06-103r4 §7), altitudes and measures left out; `SRID=…;` in front is passed over. Undefined for anything else. */
export function geometryOfWkt(text: string): Geometry | undefined {
  const [, name = '', body = ''] = /^\s*(?:SRID=\d+;\s*)?([A-Z]+)\s*(?:ZM|Z|M)?\s*(\(.*\))\s*$/is.exec(text) ?? []
  const found = types[name.toUpperCase()]
  if (!found || !/^[\s\d.,()eE+-]+$/.test(body)) return undefined
  const [type, depth] = found
  // (1 2, 3 4) is read as a list of pairs; MULTIPOINT may write each point in brackets of its own.
  const flat = type === 'MultiPoint' ? `(${body.slice(1, -1).replaceAll(/[()]/g, '')})` : body
  const json = flat
    .replaceAll('(', '[')
    .replaceAll(')', ']')
    .replaceAll(/([-+\d.eE]+(?:\s+[-+\d.eE]+)+)/g, (pair) => `[${pair.trim().split(/\s+/).slice(0, 2).map(Number).join(',')}]`)
  try {
    const list = JSON.parse(json) as unknown[]
    return { type, coordinates: (depth === 0 ? list[0] : list) as Position } as Geometry
  } catch {
    return undefined
  }
}
