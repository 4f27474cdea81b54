import { polygonsOf, type MultiPolygon, type Polygon, type Position } from '#kit/geometry/geojson.ts'
import { doubleArea } from '#kit/geometry/ring.ts'

/** Cells of a raster around a zone, row by row from the north-west corner. `cell` is the width and height of a cell in the raster's plane. */
export type RasterWindow = {
  readonly columns: number
  readonly rows: number
  readonly values: ArrayLike<number>
  readonly north_west: Position
  readonly cell: readonly [width: number, height: number]
  /** The value that stands for “no data”; NaN always does. */
  readonly no_data: number | null
}

/** `mean` over the cells that hold data, weighted by how much of each lies in the zone; null when none does. `covered` is the share of the zone that they make up, 0–1. */
export type ZonalMean = { readonly mean: number | null; readonly covered: number; readonly cells: number }

type Axis = 0 | 1

/** The side of a ring at or beyond (`keep` 1) or up to (−1) a line across an axis (Sutherland and Hodgman 1974). */
function cut(ring: readonly Position[], axis: Axis, at: number, keep: 1 | -1): Position[] {
  const inside = (p: Position): boolean => (p[axis] - at) * keep >= 0
  const crossing = (a: Position, b: Position): Position => {
    const t = (at - a[axis]) / (b[axis] - a[axis])
    const other = (1 - axis) as Axis
    const along = a[other] + t * (b[other] - a[other])
    return axis === 0 ? [at, along] : [along, at]
  }
  return ring.flatMap((b, i) => {
    const a = ring.at(i - 1)!
    if (inside(a) === inside(b)) return inside(b) ? [b] : []
    return inside(b) ? [crossing(a, b), b] : [crossing(a, b)]
  })
}

const between = (ring: readonly Position[], axis: Axis, low: number, high: number): Position[] => cut(cut(ring, axis, low, 1), axis, high, -1)

const areaIn = (ring: readonly Position[]): number => Math.abs(doubleArea(ring)) / 2

const open = (ring: readonly Position[]): Position[] => ring.slice(0, -1).map(([x, y]): Position => [x, y])

/** What each ring adds to the zone: outer rings their area, holes less. */
const signed = (zone: Polygon | MultiPolygon): { ring: Position[]; sign: 1 | -1 }[] =>
  polygonsOf(zone).flatMap((rings) => rings.map((ring, i) => ({ ring: open(ring as Position[]), sign: i === 0 ? (1 as const) : (-1 as const) })))

/**
 * Mean of a raster over a polygon in the raster's plane. Each cell weighs by the area that it shares with the polygon, so that a
 * polygon smaller than a cell is answered too. Pure; the polygon is simple, its holes lie within.
 */
export function zonalMean(window: RasterWindow, zone: Polygon | MultiPolygon): ZonalMean {
  const {
    columns,
    rows,
    values,
    north_west: [west, north],
    cell: [width, height],
    no_data,
  } = window
  const rings = signed(zone)
  const whole = rings.reduce((sum, { ring, sign }) => sum + sign * areaIn(ring), 0)
  let [weighed, weight, cells] = [0, 0, 0]
  for (let row = 0; row < rows; row++) {
    const top = north - row * height
    const bands = rings.map(({ ring, sign }) => ({ ring: between(ring, 1, top - height, top), sign })).filter(({ ring }) => ring.length > 2)
    if (bands.length === 0) continue
    for (let column = 0; column < columns; column++) {
      const value = values[row * columns + column] ?? Number.NaN
      if (Number.isNaN(value) || value === no_data) continue
      const left = west + column * width
      const share = bands.reduce((sum, { ring, sign }) => sum + sign * areaIn(between(ring, 0, left, left + width)), 0)
      if (share <= 0) continue
      weighed += share * value
      weight += share
      cells += 1
    }
  }
  return { mean: weight > 0 ? weighed / weight : null, covered: whole > 0 ? Math.min(weight / whole, 1) : 0, cells }
}
