import { divide, labelPoint } from './geography/cells.ts'
import type { MultiPolygon, Polygon, Position } from '#kit/geometry/geojson.ts'
import { dissolve, type OpenRing } from './geography/planar.ts'
import type { XY } from '#kit/geometry/ring.ts'
import { seededRandom } from '#kit/quantity/seeded-random.ts'
import { sampleRing, sharePoints, spreadCentres } from './geography/spread.ts'
import { GRID, readCountyOutlines, type CountyOutline } from './county-outlines.server.ts'
import { readDivisionCodes, type DivisionCode, type DivisionLevel } from './division-codes.server.ts'

/** A division of the city with its place on the map. */
export interface Division {
  code: string
  name: string
  level: DivisionLevel
  parent_code: string | null
  /** A point inside the boundary, EPSG:4490. */
  centroid: Position
  /** EPSG:4490, six decimals. */
  boundary: Polygon | MultiPolygon
  /** 示意: not a surveyed boundary. True for all until the city's official file replaces them. */
  illustrative: boolean
}

/** Millionths of a degree between sample points, about 500 m. */
const SAMPLE_STEP = 5000
/** A degree of longitude is this much of a degree of latitude at 30.1°N. */
const ASPECT = Math.cos((30.1 * Math.PI) / 180)
/** How much room a community of a subdistrict takes compared with a village. */
const URBAN_SHARE = 0.3

/**
 * All divisions of the city from city to village, by level and code; the same on every call.
 * Codes and names are real. The cells of townships and villages are made up inside the county outlines: they tile them
 * without gap or overlap, each inside its parent, and say nothing about the true boundaries.
 */
export function loadDivisions(): Division[] {
  const codes = readDivisionCodes()
  const childrenOf = Map.groupBy(codes, ({ parent_code }) => parent_code)
  const counties = codes.filter(({ level }) => level === 'county')
  const outlines = readCountyOutlines(counties.map(({ code }) => code))
  const villages = outlines.map((county) => villageSeeds(county, childrenOf))
  const cells = divide(
    outlines.map(({ outline }, i) => ({ outline, seeds: villages[i]!.map(({ seed }) => seed) })),
    ASPECT,
  )
  const shapes = new Map<string, OpenRing[][]>()
  villages.forEach((list, i) => list.forEach(({ code }, j) => shapes.set(code, [[cells[i]![j]!]])))
  for (const { code } of codes.toReversed()) {
    if (!shapes.has(code)) shapes.set(code, dissolve(childrenOf.get(code)!.flatMap((child) => shapes.get(child.code)!.flat())))
  }
  return codes.map((row) => ({ ...row, ...placed(shapes.get(row.code)!), illustrative: true }))
}

type Children = ReadonlyMap<string | null, DivisionCode[]>

/** A seed for every village of a county, those of a township close together, those of its subdistricts around the seat. */
function villageSeeds({ code, outline, seat }: CountyOutline, childrenOf: Children): { code: string; seed: XY }[] {
  const flat = ([x, y]: XY): XY => [x * ASPECT, y]
  const random = seededRandom(code)
  const samples = sampleRing(outline.map(flat), SAMPLE_STEP)
  const townships = childrenOf.get(code)!
  const rural = spreadCentres(samples, townships.length, random, 3)
  const centres = townships.map((township, i) => (isSubdistrict(township.code) ? near(flat(seat), random) : rural[i]!))
  const groups = sharePoints(
    samples,
    centres,
    townships.map((township) => room(township, childrenOf)),
  )
  return townships.flatMap((township, i) => {
    const villages = childrenOf.get(township.code)!
    const seeds = spreadCentres({ points: groups[i]!, spacing: SAMPLE_STEP }, villages.length, seededRandom(township.code))
    return villages.map((village, j) => ({ code: village.code, seed: [Math.round(seeds[j]![0] / ASPECT), Math.round(seeds[j]![1])] as XY }))
  })
}

/** 统计用区划代码编制规则: the last three digits 001–099 are subdistricts (街道). */
const isSubdistrict = (code: string) => Number(code.slice(6)) < 100

const room = ({ code }: DivisionCode, childrenOf: Children) => childrenOf.get(code)!.length * (isSubdistrict(code) ? URBAN_SHARE : 1)

const near = ([x, y]: XY, random: () => number): XY => [x + (random() - 0.5) * 40_000, y + (random() - 0.5) * 40_000]

function placed(polygons: OpenRing[][]): Pick<Division, 'boundary' | 'centroid'> {
  const degrees = ([x, y]: XY): Position => [Math.round(x) / GRID, Math.round(y) / GRID]
  const coordinates = polygons.map((rings) => rings.map((ring) => [...ring, ring[0]!].map(degrees)))
  const boundary: Polygon | MultiPolygon = coordinates.length === 1 ? { type: 'Polygon', coordinates: coordinates[0]! } : { type: 'MultiPolygon', coordinates }
  return { centroid: degrees(labelPoint(polygons[0]!)), boundary }
}
