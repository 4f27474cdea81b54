import { firstFault, type Side } from './crossing.ts'
import { boundsOf, type Bounds, type Position } from './geojson.ts'
import type { GeometryProblem } from './geometry.ts'
import { insidePolygon, type XY } from './ring.ts'

const SCALE = 1e7

/**
 * What keeps polygons from being valid in the sense of OGC Simple Features (what `ST_IsValid` demands), with its place.
 *
 * @param given the rings as they came, @param clean the same rounded and without repeated points
 */
export function polygonProblems(given: Position[][][], clean: Position[][][]): GeometryProblem[] {
  const rings = clean.flat()
  const broken = given.flat().flatMap((ring, i) => ringProblem(ring, rings[i]!))
  if (broken.length > 0) return broken
  const scaled = clean.map((polygon) => polygon.map(toGrid))
  return crossingProblem(scaled) ?? [...holeProblems(scaled), ...partProblems(scaled)]
}

function ringProblem(given: readonly Position[], clean: readonly Position[]): GeometryProblem[] {
  const [first, last] = [given[0]!, given[given.length - 1]!]
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return [
      {
        code: 'geometry.unclosed',
        message: `环没有闭合：终点 (${last[0]}, ${last[1]}) 应与起点 (${first[0]}, ${first[1]}) 相同`,
        position: [last[0], last[1]],
      },
    ]
  }
  const position: Position = [first[0], first[1]]
  if (clean.length < 4) return [{ code: 'geometry.too_few_points', message: '一个环至少要有三个不同的顶点，并以起点收尾', position }]
  return onOneLine(toGrid(clean)) ? [{ code: 'geometry.no_area', message: '环没有面积，所有顶点在一条线上', position }] : []
}

function onOneLine(points: readonly XY[]): boolean {
  const [a, b] = points as [XY, XY]
  return points.every((c) => (b[0] - a[0]) * (c[1] - a[1]) === (b[1] - a[1]) * (c[0] - a[0]))
}

/** Open ring of whole numbers, so that the tests for crossing are exact over a few degrees. */
const toGrid = (ring: readonly Position[]): XY[] => ring.slice(0, -1).map(([x, y]) => [Math.round(x * SCALE), Math.round(y * SCALE)])
const placeOf = ([x, y]: Position): string => `(${x}, ${y})`
const toDegrees = ([x, y]: XY): Position => [Math.round(x) / SCALE, Math.round(y) / SCALE]

function crossingProblem(polygons: XY[][][]): GeometryProblem[] | undefined {
  const sides = polygons.flatMap((rings, polygon) =>
    rings.flatMap((points, ring) => points.map((a, index): Side => ({ a, b: points[(index + 1) % points.length]!, polygon, ring, index, of: points.length }))),
  )
  const fault = firstFault(sides)
  if (!fault) return undefined
  const position = toDegrees(fault.at)
  const place = placeOf(position)
  const how = { cross: '相交', overlap: '重叠', touch: '相接' }[fault.kind]
  if (fault.between === 'parts') return [{ code: 'geometry.parts_overlap', message: `两个部分的边界在 ${place} 处${how}，请分开或合并`, position }]
  const what = fault.between === 'ring' ? '多边形边界自身' : '外环与内环（或两个内环）'
  return [{ code: 'geometry.self_crossing', message: `${what}在 ${place} 处${how}，请修正该处的顶点`, position }]
}

function holeProblems(polygons: XY[][][]): GeometryProblem[] {
  return polygons.flatMap(([outer, ...holes]) => {
    const boxed = holes.map(withBox)
    const around = [withBox(outer!)]
    return boxed.flatMap((hole, i): GeometryProblem[] => {
      const nested = boxed.some((other, j) => j !== i && inside(hole, [other]))
      if (!nested && inside(hole, around)) return []
      const position = toDegrees(hole.ring[0]!)
      return [
        {
          code: 'geometry.hole_outside',
          message: `${nested ? '一个内环套在另一个内环里' : '内环不在外环之内'}（在 ${placeOf(position)} 处），请修正该内环`,
          position,
        },
      ]
    })
  })
}

function partProblems(polygons: XY[][][]): GeometryProblem[] {
  const boxed = polygons.map((rings) => rings.map(withBox))
  return boxed.flatMap((rings, i) => {
    const around = boxed.some((other, j) => j !== i && inside(rings[0]!, other))
    if (!around) return []
    const position = toDegrees(rings[0]!.ring[0]!)
    return [
      { code: 'geometry.parts_overlap' as const, message: `一个部分落在另一个部分里面（在 ${placeOf(position)} 处）：是洞就改为内环，是重复就删去`, position },
    ]
  })
}

interface Boxed {
  ring: readonly XY[]
  box: Bounds
}
const withBox = (ring: readonly XY[]): Boxed => ({ ring, box: boundsOf(ring) })

/** Sides by whose middles is judged on which side of a border a ring lies: they agree but for binary fractions. */
const WITNESSES = 5

/** For rings known not to cross: whether the first lies in the polygon. Middles of sides, since corners may touch the border. */
function inside({ ring, box }: Boxed, polygon: readonly Boxed[]): boolean {
  const outer = polygon[0]!.box
  if (box[0] < outer[0] || box[1] < outer[1] || box[2] > outer[2] || box[3] > outer[3]) return false
  const rings = polygon.map((boxed) => boxed.ring)
  const chosen = Array.from({ length: Math.min(WITNESSES, ring.length) }, (_, n) => Math.floor((n * ring.length) / Math.min(WITNESSES, ring.length)))
  const middles = chosen.map((i): XY => {
    const [a, b] = [ring[i]!, ring[(i + 1) % ring.length]!]
    return [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2]
  })
  return middles.filter((middle) => insidePolygon(middle, rings)).length * 2 > middles.length
}
