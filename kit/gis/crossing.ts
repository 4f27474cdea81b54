import type { XY } from './ring.ts'

/** A side of a ring: which polygon and ring it belongs to and its number among that ring's sides. */
export interface Side { a: XY; b: XY; polygon: number; ring: number; index: number; of: number }
export interface Meeting { kind: 'cross' | 'overlap' | 'touch'; at: XY }

const turn = (a: XY, b: XY, c: XY) => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))

/** How two segments meet, if they do. */
export function meeting(a: XY, b: XY, c: XY, d: XY): Meeting | undefined {
  const [c1, d1, a2, b2] = [turn(a, b, c), turn(a, b, d), turn(c, d, a), turn(c, d, b)]
  if (c1 === 0 && d1 === 0) return collinear(a, b, c, d)
  if (c1 * d1 > 0 || a2 * b2 > 0) return undefined
  if (c1 === 0) return { kind: 'touch', at: c }
  if (d1 === 0) return { kind: 'touch', at: d }
  if (a2 === 0) return { kind: 'touch', at: a }
  if (b2 === 0) return { kind: 'touch', at: b }
  const denominator = (b[0] - a[0]) * (d[1] - c[1]) - (b[1] - a[1]) * (d[0] - c[0])
  const along = ((c[0] - a[0]) * (d[1] - c[1]) - (c[1] - a[1]) * (d[0] - c[0])) / denominator
  return { kind: 'cross', at: [a[0] + (b[0] - a[0]) * along, a[1] + (b[1] - a[1]) * along] }
}

function collinear(a: XY, b: XY, c: XY, d: XY): Meeting | undefined {
  const axis = Math.abs(b[0] - a[0]) >= Math.abs(b[1] - a[1]) ? 0 : 1
  const [a1, b1] = a[axis] <= b[axis] ? [a, b] : [b, a]
  const [c1, d1] = c[axis] <= d[axis] ? [c, d] : [d, c]
  const from = a1[axis] >= c1[axis] ? a1 : c1
  const to = b1[axis] <= d1[axis] ? b1 : d1
  if (from[axis] > to[axis]) return undefined
  return { kind: from[axis] === to[axis] ? 'touch' : 'overlap', at: from }
}

/**
 * Every meeting of two sides except that of neighbours at their common corner: a sweep along the axis on which the sides
 * are shorter. Plain arrays of numbers, because a comb of 20,000 sides that all lie beside one another has to be answered too.
 */
export function* meetings(sides: readonly Side[]): Generator<Meeting & { one: Side; other: Side }> {
  const reach = (axis: 0 | 1) => sides.reduce((sum, { a, b }) => sum + Math.abs(b[axis] - a[axis]), 0)
  const [along, across] = reach(0) <= reach(1) ? [0, 1] as const : [1, 0] as const
  const low = (side: Side, axis: 0 | 1) => Math.min(side.a[axis], side.b[axis])
  const high = (side: Side, axis: 0 | 1) => Math.max(side.a[axis], side.b[axis])
  const order = sides.toSorted((p, q) => low(p, along) - low(q, along))
  const ends = Float64Array.from(order, (side) => high(side, along))
  const lows = Float64Array.from(order, (side) => low(side, across))
  const highs = Float64Array.from(order, (side) => high(side, across))
  const active = new Int32Array(order.length)
  let count = 0
  for (let i = 0; i < order.length; i++) {
    const from = low(order[i]!, along)
    let kept = 0
    for (let n = 0; n < count; n++) {
      const j = active[n]!
      if (ends[j]! < from) continue
      active[kept++] = j
      if (highs[j]! < lows[i]! || lows[j]! > highs[i]!) continue
      const [one, other] = [order[i]!, order[j]!]
      const met = meeting(one.a, one.b, other.a, other.b)
      if (met && !(met.kind === 'touch' && neighbours(one, other))) yield { ...met, one, other }
    }
    active[kept] = i
    count = kept + 1
  }
}

const sameRing = (one: Side, other: Side) => one.polygon === other.polygon && one.ring === other.ring

function neighbours(one: Side, other: Side): boolean {
  if (!sameRing(one, other)) return false
  const apart = Math.abs(one.index - other.index)
  return apart === 1 || apart === one.of - 1
}

const isCorner = ([x, y]: XY, { a, b }: Side) => (a[0] === x && a[1] === y) || (b[0] === x && b[1] === y)

/**
 * The first meeting that makes polygons invalid. Rings of one polygon and parts of one geometry may touch at one common
 * corner; a corner on the middle of a side is refused, since binary fractions may put it on either side.
 */
export function firstFault(sides: readonly Side[]): (Meeting & { between: 'ring' | 'rings' | 'parts' }) | undefined {
  const touched = new Map<string, string>()
  for (const { kind, at, one, other } of meetings(sides)) {
    if (sameRing(one, other)) return { kind, at, between: 'ring' }
    const between = one.polygon === other.polygon ? 'rings' : 'parts'
    if (kind !== 'touch' || !isCorner(at, one) || !isCorner(at, other)) return { kind, at, between }
    const pair = [`${one.polygon}/${one.ring}`, `${other.polygon}/${other.ring}`].sort().join(' ')
    const before = touched.get(pair)
    if (between === 'rings' && before !== undefined && before !== `${at}`) return { kind, at, between }
    touched.set(pair, `${at}`)
  }
  return undefined
}
