import {
  polygonsOf,
  type Feature,
  type FeatureCollection,
  type LineString,
  type Point,
  type Polygon,
  type MultiPolygon,
  type Position,
} from '#kit/geometry/geojson.ts'
import { insidePolygon, type XY } from '#kit/geometry/ring.ts'
import { seededRandom } from '#kit/quantity/seeded-random.ts'
import { specialUnits } from './division-aliases.ts'
import { CITY_CODE } from './division-codes.server.ts'
import { GRID, readCountyOutlines } from './county-outlines.server.ts'
import type { Division } from './divisions.server.ts'
import { rivers, type RiverSketch } from './rivers.ts'

/** What lies under the cockpit's layers when no outside map is at hand. All of it 示意, EPSG:4490. */
export interface BaseMap {
  /** Properties: `name`, `order` 1 | 2, `illustrative`. */
  rivers: FeatureCollection<LineString>
  /** Properties: `name`, `code`, `level` city | county | township, `minzoom`, `illustrative`. */
  places: FeatureCollection<Point>
}

/** Zoom from which a name is worth its room. */
const MINZOOM = { city: 0, county: 6, township: 10 } as const
/** Points drawn between two of a sketch. */
const STEPS = 40
/** Sideways swing of the meanders in degrees, about 700 m. */
const SWING = 0.006

export function loadBaseMap(divisions: readonly Division[]): BaseMap {
  const city = divisions.find(({ code }) => code === CITY_CODE)
  if (!city) throw new Error(`no division ${CITY_CODE}`)
  return {
    rivers: { type: 'FeatureCollection', features: rivers.map((river) => drawn(river, city.boundary)) },
    places: { type: 'FeatureCollection', features: places(divisions) },
  }
}

/**
 * The city and its counties are named at their seats, townships in the middle of their cells. The county in which the city
 * has its seat is named in its middle, so that the two names do not stand on one another; special units are not named.
 */
function places(divisions: readonly Division[]): Feature<Point>[] {
  const special = new Set(specialUnits.map(({ code }) => code))
  const counties = divisions.filter(({ level }) => level === 'county').map(({ code }) => code)
  const [first, ...rest] = readCountyOutlines(counties)
  const seats = new Map<string, Position>([[CITY_CODE, degrees(first!.seat)], ...rest.map(({ code, seat }): [string, Position] => [code, degrees(seat)])])
  return divisions.flatMap(({ code, name, level, centroid }): Feature<Point>[] => {
    if (level === 'village' || special.has(code)) return []
    const properties = { name, code, level, minzoom: MINZOOM[level], illustrative: true }
    return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: seats.get(code) ?? centroid } }]
  })
}

const degrees = ([x, y]: XY): Position => [x / GRID, y / GRID]

function drawn(river: RiverSketch, boundary: Polygon | MultiPolygon): Feature<LineString> {
  const inside = (point: Position) => polygonsOf(boundary).some((rings) => insidePolygon(point, rings))
  const coordinates = longestRun(meandering(river), inside)
  return {
    type: 'Feature',
    properties: { name: river.name, order: river.order, illustrative: true },
    geometry: { type: 'LineString', coordinates },
  }
}

/** A smooth curve through the sketch (Catmull–Rom) that swings from side to side and is still at both ends. */
function meandering({ name, through }: RiverSketch): Position[] {
  const random = seededRandom(name)
  const [phase, waves] = [random() * 2 * Math.PI, 2.2 + random()]
  const last = through.length - 1
  return Array.from({ length: last * STEPS + 1 }, (_, i) => {
    const at = i / STEPS
    const [x, y] = curve(through, at)
    const [nx, ny] = curve(through, Math.min(last, at + 0.01))
    const along = Math.hypot(nx - x, ny - y) || 1
    const swing = SWING * Math.sin(phase + at * waves) * Math.sin(at * waves * 2.7) * Math.min(1, at, last - at)
    return [round(x - (swing * (ny - y)) / along), round(y + (swing * (nx - x)) / along)]
  })
}

const round = (n: number) => Math.round(n * GRID) / GRID

function curve(points: readonly Position[], at: number): Position {
  const i = Math.min(Math.floor(at), points.length - 2)
  const t = at - i
  const p = (n: number) => points[Math.max(0, Math.min(points.length - 1, n))]!
  const blend = (axis: 0 | 1) => {
    const [a, b, c, d] = [p(i - 1)[axis], p(i)[axis], p(i + 1)[axis], p(i + 2)[axis]]
    return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3)
  }
  return [blend(0), blend(1)]
}

function longestRun<T>(items: readonly T[], keep: (item: T) => boolean): T[] {
  let [best, run]: [T[], T[]] = [[], []]
  for (const item of items) {
    run = keep(item) ? [...run, item] : []
    if (run.length > best.length) best = run
  }
  return best
}
