import { SplayTreeSet } from 'splaytree-ts'
import type { XY } from './ring.ts'

/** A side of a ring: which polygon and ring it belongs to and its number among that ring's sides. */
export interface Side {
  a: XY
  b: XY
  polygon: number
  ring: number
  index: number
  of: number
}
export interface Meeting {
  kind: 'cross' | 'overlap' | 'touch'
  at: XY
}

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

const before = (p: XY, q: XY): number => p[0] - q[0] || p[1] - q[1]
const same = (p: XY, q: XY): boolean => p[0] === q[0] && p[1] === q[1]

/** A side on the line that sweeps from west to east: its western end first (of an upright one the southern). */
type Swept = Side & { readonly from: XY; readonly to: XY }

const swept = (side: Side): Swept => (before(side.a, side.b) <= 0 ? { ...side, from: side.a, to: side.b } : { ...side, from: side.b, to: side.a })

/** South to north along the sweeping line; sides compared have not met yet but at a common end. */
function order(s: Swept, t: Swept): number {
  if (s === t) return 0
  const later = before(s.from, t.from)
  if (later > 0) return turn(t.from, t.to, s.from) || turn(t.from, t.to, s.to) || s.of - t.of || s.index - t.index
  if (later < 0) return -(turn(s.from, s.to, t.from) || turn(s.from, s.to, t.to)) || s.of - t.of || s.index - t.index
  return turn(t.from, t.to, s.to) || s.index - t.index || s.ring - t.ring || s.polygon - t.polygon
}

type Found = Meeting & { readonly one: Side; readonly other: Side }

/** How two sides meet otherwise than at an end of both. */
function faultOf(one: Swept, other: Swept): Found | undefined {
  const met = meeting(one.a, one.b, other.a, other.b)
  if (!met) return undefined
  const ends = met.kind === 'touch' && [one.a, one.b].some((p) => same(p, met.at)) && [other.a, other.b].some((p) => same(p, met.at))
  return ends ? undefined : { ...met, one, other }
}

/**
 * The westernmost place where two sides meet otherwise than at an end of both, if there is one (Shamos and Hoey 1976): whatever the
 * shape, time grows as the sides and not as their pairs.
 */
function meetingOnTheWay(sides: readonly Side[]): Found | undefined {
  const all = sides.map(swept)
  const events = all.flatMap((side): { at: XY; side: Swept; begins: boolean }[] => [
    { at: side.from, side, begins: true },
    { at: side.to, side, begins: false },
  ])
  events.sort((p, q) => before(p.at, q.at) || Number(p.begins) - Number(q.begins))
  const line = new SplayTreeSet<Swept>(order)
  for (const { side, begins } of events) {
    const [south, north] = [line.lastBefore(side), line.firstAfter(side)]
    if (begins) {
      const fault = (south && faultOf(south, side)) ?? (north && faultOf(side, north))
      if (fault) return fault
      line.add(side)
    } else {
      line.delete(side)
      const fault = south && north ? faultOf(south, north) : undefined
      if (fault) return fault
    }
  }
  return undefined
}

/** Corners that rings share. One polygon's ring may meet another of its rings at one corner, and itself at none. */
function cornerFault(sides: readonly Side[]): Found | undefined {
  const byCorner = new Map<number, Map<number, Side[]>>()
  const touched = new Map<string, XY>()
  for (const side of sides) {
    const [x, y] = side.a
    const column = byCorner.get(x) ?? new Map<number, Side[]>()
    byCorner.set(x, column)
    const here = column.get(y) ?? []
    column.set(y, here)
    for (const other of here) {
      if (other.polygon !== side.polygon) continue
      if (other.ring === side.ring) return { kind: 'touch', at: side.a, one: other, other: side }
      const pair = `${side.polygon}/${Math.min(other.ring, side.ring)}/${Math.max(other.ring, side.ring)}`
      if (touched.has(pair)) return { kind: 'touch', at: side.a, one: other, other: side }
      touched.set(pair, side.a)
    }
    here.push(side)
  }
  return undefined
}

/**
 * The first meeting that makes polygons invalid. Rings of one polygon may touch at one common corner, parts of one geometry at several;
 * a corner on the middle of a side is refused, since binary fractions may put it on either side.
 */
export function firstFault(sides: readonly Side[]): (Meeting & { between: 'ring' | 'rings' | 'parts' }) | undefined {
  const found = meetingOnTheWay(sides) ?? cornerFault(sides)
  if (!found) return undefined
  const { kind, at, one, other } = found
  return { kind, at, between: one.polygon !== other.polygon ? 'parts' : one.ring === other.ring ? 'ring' : 'rings' }
}
