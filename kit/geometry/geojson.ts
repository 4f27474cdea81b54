/** Longitude and latitude in degrees (EPSG:4490 unless a function says otherwise), in this order. */
export type Position = [number, number]
export interface Point {
  type: 'Point'
  coordinates: Position
}
export interface MultiPoint {
  type: 'MultiPoint'
  coordinates: Position[]
}
export interface LineString {
  type: 'LineString'
  coordinates: Position[]
}
export interface MultiLineString {
  type: 'MultiLineString'
  coordinates: Position[][]
}
/** Rings are closed; the outer ring runs counter-clockwise, holes clockwise (RFC 7946 §3.1.6). */
export interface Polygon {
  type: 'Polygon'
  coordinates: Position[][]
}
export interface MultiPolygon {
  type: 'MultiPolygon'
  coordinates: Position[][][]
}
export type Geometry = Point | MultiPoint | LineString | MultiLineString | Polygon | MultiPolygon
export type GeometryType = Geometry['type']
/** West, south, east, north in degrees. */
export type Bounds = [number, number, number, number]

export interface Feature<G extends Geometry = Geometry> {
  type: 'Feature'
  id?: string | number
  properties: Record<string, string | number | boolean | null>
  geometry: G
}
export interface FeatureCollection<G extends Geometry = Geometry> {
  type: 'FeatureCollection'
  features: Feature<G>[]
}

/** The polygons of an areal geometry, whichever way it is written. */
export function polygonsOf(geometry: Polygon | MultiPolygon): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

/** The smallest box around some positions; an empty list gives an inverted, infinite box. */
export function boundsOf(positions: Iterable<readonly [number, number]>): Bounds {
  const box: Bounds = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of positions) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}
