import type { Bounds, Geometry, GeometryType, Position } from './geojson.ts'
import { coordinateGuess, guessMessage } from '#kit/files/guess.ts'
import { polygonProblems } from './polygon-check.ts'
import { doubleArea } from './ring.ts'

export type * from './geojson.ts'
export { coordinateGuess, type CoordinateGuess } from '#kit/files/guess.ts'

export type GeometryKind = 'point' | 'line' | 'polygon'

export type GeometryProblemCode =
  | 'geometry.wrong_type'
  | 'geometry.malformed'
  | 'geometry.not_finite'
  | 'geometry.too_many_vertices'
  | 'geometry.swapped'
  | 'geometry.projected'
  | 'geometry.outside'
  | 'geometry.too_few_points'
  | 'geometry.unclosed'
  | 'geometry.no_area'
  | 'geometry.self_crossing'
  | 'geometry.hole_outside'
  | 'geometry.parts_overlap'

/** What is wrong with a geometry, where, and what to do about it, in Chinese. */
export interface GeometryProblem {
  code: GeometryProblemCode
  message: string
  /** The place, in the numbers that were given. */
  position?: Position
}

export type GeometryCheck<G extends Geometry = Geometry> = { ok: true; geometry: G } | { ok: false; problems: GeometryProblem[] }

export interface GeometryRule {
  kind: GeometryKind
  /** Degrees; every vertex has to lie in it. */
  bounds?: Bounds
  /** Default 100,000 for lines, 20,000 for polygons. */
  max_vertices?: number
}

const types: Record<GeometryKind, readonly GeometryType[]> = {
  point: ['Point'],
  line: ['LineString', 'MultiLineString'],
  polygon: ['Polygon', 'MultiPolygon'],
}
const titles: Record<GeometryKind, string> = { point: '点', line: '线', polygon: '面' }
const MOST_PROBLEMS = 20
const DECIMALS = 1e7

/**
 * Checks a GeoJSON geometry from outside (EPSG:4490 degrees).
 *
 * @returns when right: the geometry rounded to 7 decimals (1 cm), repeated points dropped, outer rings counter-clockwise and
 * holes clockwise, an altitude left out; else up to 20 problems.
 */
export function checkGeometry(value: unknown, rule: GeometryRule): GeometryCheck {
  const geometry = value as { type?: unknown; coordinates?: unknown } | null
  const type = types[rule.kind].find((allowed) => allowed === geometry?.type)
  if (!type) {
    const given = typeof geometry?.type === 'string' ? geometry.type : '未给出'
    return refuse(
      'geometry.wrong_type',
      `需要${titles[rule.kind]}（${types[rule.kind].join(' 或 ')}），给出的类型是 ${given}${/^(Curve|Compound|Circular|Multi(Curve|Surface))/.test(given) ? '（含曲线），请先转为折线' : '，请改用这种图形'}`,
    )
  }
  const parts = asParts(type, geometry!.coordinates)
  if (!parts) return refuse('geometry.malformed', `${type} 的 coordinates 结构不对，坐标应为 [经度, 纬度]`)
  const all = parts.flat(2)
  const most = rule.max_vertices ?? (rule.kind === 'polygon' ? 20_000 : 100_000)
  if (all.length > most) return refuse('geometry.too_many_vertices', `顶点 ${all.length} 个，最多 ${most} 个，请先化简或拆分`)
  const misplaced = all.flatMap((position) => placeProblem(position, rule.bounds)).slice(0, MOST_PROBLEMS)
  if (misplaced.length > 0) return { ok: false, problems: misplaced }
  const clean = parts.map((rings) => rings.map(rounded))
  const problems = shapeProblems(rule.kind, parts, clean).slice(0, MOST_PROBLEMS)
  return problems.length > 0 ? { ok: false, problems } : { ok: true, geometry: rebuilt(type, clean) }
}

const refuse = (code: GeometryProblemCode, message: string): GeometryCheck => ({ ok: false, problems: [{ code, message }] })

/** Any type as polygons of rings of positions; a line is a polygon of lines, a point a ring of one. */
function asParts(type: GeometryType, coordinates: unknown): Position[][][] | undefined {
  const depth = { Point: 0, MultiPoint: 1, LineString: 1, MultiLineString: 2, Polygon: 2, MultiPolygon: 3 }[type]
  let nested: unknown = coordinates
  for (let level = depth; level < 3; level++) nested = [nested]
  const ok = isList(nested, (part) => isList(part, (ring) => isList(ring, isPosition)))
  return ok ? (nested as Position[][][]) : undefined
}

const isList = (value: unknown, each: (item: unknown) => boolean) => Array.isArray(value) && value.length > 0 && value.every(each)
const isPosition = (value: unknown) => Array.isArray(value) && (value.length === 2 || value.length === 3) && value.every((n) => typeof n === 'number')

function placeProblem([x, y]: Position, bounds?: Bounds): GeometryProblem[] {
  const position: Position = [x, y]
  if (!Number.isFinite(x) || !Number.isFinite(y)) return [{ code: 'geometry.not_finite', message: '坐标不是有效数字', position }]
  const guess = coordinateGuess(position, bounds)
  const said = guessMessage(guess)
  if (said) {
    const code = guess.kind === 'swapped' ? 'geometry.swapped' : 'geometry.projected'
    return [{ code, message: `坐标 (${x}, ${y})：${said}`, position }]
  }
  if (!bounds || (x >= bounds[0] && x <= bounds[2] && y >= bounds[1] && y <= bounds[3])) return []
  return [{ code: 'geometry.outside', message: `坐标 (${x}, ${y}) 不在允许范围 ${bounds.join(', ')} 之内`, position }]
}

function rounded(ring: readonly Position[]): Position[] {
  const round = (n: number) => Math.round(n * DECIMALS) / DECIMALS
  const points = ring.map(([x, y]): Position => [round(x), round(y)])
  return points.filter((p, i) => i === 0 || p[0] !== points[i - 1]![0] || p[1] !== points[i - 1]![1])
}

function shapeProblems(kind: GeometryKind, given: Position[][][], clean: Position[][][]): GeometryProblem[] {
  if (kind === 'point') return []
  if (kind === 'polygon') return polygonProblems(given, clean)
  const short = clean.flat().filter((line) => line.length < 2)
  return short.map(([position]) => ({ code: 'geometry.too_few_points', message: '一条线至少要有两个不同的点', position: position! }))
}

function rebuilt(type: GeometryType, parts: Position[][][]): Geometry {
  const turned = (ring: Position[], i: number) => (doubleArea(ring) > 0 === (i === 0) ? ring : ring.toReversed())
  switch (type) {
    case 'Point':
      return { type, coordinates: parts[0]![0]![0]! }
    case 'MultiPoint':
      return { type, coordinates: parts[0]![0]! }
    case 'LineString':
      return { type, coordinates: parts[0]![0]! }
    case 'MultiLineString':
      return { type, coordinates: parts[0]! }
    case 'Polygon':
      return { type, coordinates: parts[0]!.map(turned) }
    case 'MultiPolygon':
      return { type, coordinates: parts.map((rings) => rings.map(turned)) }
  }
}
