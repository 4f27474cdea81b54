import { union, type Geom } from 'polyclip-ts'
import { firstFault, meeting, type Side } from './crossing.ts'
import { doubleArea, type XY } from './ring.ts'

const sidesOf = (rings: readonly (readonly XY[])[]): Side[] =>
  rings.flatMap((points, ring) => points.map((a, index): Side => ({ a, b: points[(index + 1) % points.length]!, polygon: 0, ring, index, of: points.length })))

/** Up to so many sides each pair is looked at, which is quicker than to order them. */
const FEW = 64

const faulty = (sides: readonly Side[]): boolean => (sides.length > FEW || meet(sides)) && firstFault(sides) !== undefined

/** Whether any two sides meet but neighbours at their corner. */
function meet(sides: readonly Side[]): boolean {
  for (const [i, one] of sides.entries()) {
    const [w, e] = one.a[0] < one.b[0] ? [one.a[0], one.b[0]] : [one.b[0], one.a[0]]
    const [s, n] = one.a[1] < one.b[1] ? [one.a[1], one.b[1]] : [one.b[1], one.a[1]]
    for (let j = i + 1; j < sides.length; j++) {
      const { a, b, ring, index } = sides[j]!
      if ((a[0] > e && b[0] > e) || (a[0] < w && b[0] < w) || (a[1] > n && b[1] > n) || (a[1] < s && b[1] < s)) continue
      const met = meeting(one.a, one.b, a, b)
      const next = ring === one.ring && (index - one.index === 1 || index - one.index === one.of - 1)
      if (met && !(next && met.kind === 'touch')) return true
    }
  }
  return false
}

const whole = (ring: readonly (readonly number[])[]): XY[] => {
  const points = ring.map(([x = 0, y = 0]): XY => [Math.round(x) + 0, Math.round(y) + 0])
  const open = points.filter((p, i) => i === 0 || p[0] !== points[i - 1]![0] || p[1] !== points[i - 1]![1])
  const [first, last] = [open[0], open.at(-1)]
  if (open.length > 1 && first![0] === last![0] && first![1] === last![1]) open.pop()
  return open
}

const turned = (ring: XY[], positive: boolean): XY[] => (doubleArea(ring) > 0 === positive ? ring : ring.toReversed())
/** The area as polygons; undefined where the library gives up, as it does on some knots of crossings a unit apart. */
function unionOf(rings: readonly XY[][]): ReturnType<typeof union> | undefined {
  try {
    return union([rings.map((ring) => ring.map(([x, y]): [number, number] => [x, y]))] as Geom)
  } catch {
    return undefined
  }
}

/** Rounding the points of a union may make new faults, each round fewer. */
const ROUNDS = 4

/**
 * A polygon that cutting or rounding has made to touch or cross itself, as the polygons that its area is made of, in whole units and turned
 * as tiles want it; one without fault as it is. Rings are open.
 */
export function mended(rings: readonly XY[][], round = 0): XY[][][] {
  if (rings.length === 0) return []
  if (round === ROUNDS || !faulty(sidesOf(rings))) return [rings as XY[][]]
  const parts = unionOf(rings)
  if (!parts) return [rings as XY[][]]
  return parts.flatMap((part) => {
    const [outer, ...holes] = part.map(whole).map((ring) => (ring.length > 2 && doubleArea(ring) !== 0 ? ring : null))
    return outer ? mended([turned(outer, true), ...holes.flatMap((hole) => (hole ? [turned(hole, false)] : []))], round + 1) : []
  })
}
