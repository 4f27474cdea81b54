import type { ControlKind } from '#domains/planning/control_layer/control_layer.ts'
import type { Polygon, Position } from '#kit/geometry/geojson.ts'
import { areaOf, distance } from '#kit/geometry/measure.ts'
import { insidePolygon, type XY } from '#kit/geometry/ring.ts'
import { zoneOfEpsg } from '#kit/geometry/zones.ts'
import { city } from '../../city.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { controlPlanOf } from '../planning.server.ts'
import type { Ground } from '../planning/plan.ts'

const { central_meridian } = zoneOfEpsg(city.plane_epsg)!
/** Mean radius of curvature at 30° N, m. */
const RADIUS = 6_367_000

/** About the plane area in m² of a small polygon, as whoever drew it in the field would say it: lengths are drawn longer by d² / 2R² at a distance d from the central meridian. */
export function drawnArea(shape: Polygon): number {
  const [x, y] = shape.coordinates[0]![0] as Position
  const aside = distance([central_meridian, y], [x, y])
  return areaOf(shape) * (1 + aside ** 2 / (2 * RADIUS ** 2)) ** 2
}

const FORBIDDEN: readonly ControlKind[] = ['permanent_farmland', 'ecological_red_line', 'nature_reserve', 'wetland', 'water_source', 'urban_boundary']

/** Forest ground that no line forbids, of a grade that public works may use. */
const usable = ({ lines }: Ground): boolean => ['2', '3', '4'].includes(lines.get('protection_grade') ?? '') && !FORBIDDEN.some((kind) => lines.has(kind))
/** Forest ground in the red line or in what nature keeps. */
const forbidden = ({ lines }: Ground): boolean => lines.has('protection_grade') && (lines.has('ecological_red_line') || lines.has('nature_reserve'))

export type Grounds = { readonly usable: () => Ground; readonly forbidden: () => Ground }

/** Grounds handed out one by one, each once. */
export function groundsOf(demo: Demo, draw: Rng): Grounds {
  const { grounds } = controlPlanOf(demo)
  const [good, bad] = [draw.shuffle(grounds.filter(usable)), draw.shuffle(grounds.filter(forbidden))]
  const next = (list: Ground[]): Ground => {
    const ground = list.pop()
    if (!ground) throw new Error('demo_no_ground: 示意林地不够分配')
    return ground
  }
  return { usable: () => next(good), forbidden: () => next(bad) }
}

const ringsOf = ({ boundary }: DemoDivision): readonly (readonly XY[])[] =>
  (boundary.type === 'Polygon'
    ? boundary.coordinates
    : boundary.type === 'MultiPolygon'
      ? (boundary.coordinates[0] ?? [])
      : []) as unknown as readonly (readonly XY[])[]

/** The village in which a place lies, else the nearest of the county. */
export function villageAt(demo: Demo, county: DemoDivision, at: Position): DemoDivision {
  const own = demo.divisions.villages.filter((v) => v.parent?.parent === county)
  const away = ({ centroid: [x, y] }: DemoDivision): number => (x - at[0]) ** 2 + (y - at[1]) ** 2
  const near = own.toSorted((a, b) => away(a) - away(b))
  return near.slice(0, 12).find((v) => insidePolygon(at as XY, ringsOf(v))) ?? near[0]!
}

const degrees = (at: Position, [east, north]: readonly [number, number]): Position => [
  Number((at[0] + east / (111_320 * Math.cos((at[1] * Math.PI) / 180))).toFixed(7)),
  Number((at[1] + north / 110_900).toFixed(7)),
]

/** A strip of land of exactly so many m² (plane) around a place: `long` times as long as it is wide, turned by `heading`. */
export function strip(at: Position, square_metres: number, long: number, heading: number): Polygon {
  const corner =
    (width: number) =>
    (i: number, j: number): Position => {
      const [u, v] = [i * width * long * 0.5, j * width * 0.5 * (i > 0 ? 0.92 : 1.08)]
      return degrees(at, [u * Math.cos(heading) - v * Math.sin(heading), u * Math.sin(heading) + v * Math.cos(heading)])
    }
  const drawn = (width: number): Polygon => {
    const c = corner(width)
    return { type: 'Polygon', coordinates: [[c(-1, -1), c(1, -1), c(1, 1), c(-1, 1), c(-1, -1)]] }
  }
  let width = Math.sqrt(square_metres / long)
  for (let i = 0; i < 4; i++) width *= Math.sqrt(square_metres / drawnArea(drawn(width)))
  return drawn(width)
}
