import { doubleArea, insideRing, type XY } from '#kit/geometry/ring.ts'
import { splitAtTouches } from '#kit/geometry/touches.ts'

/** Directed edges by their starting point; coordinates are integers, so that equal points have equal keys. */
type Edges = Map<string, XY[]>

/** An open ring (the first point is not repeated). */
export type OpenRing = XY[]

const key = (p: XY) => `${p[0]},${p[1]}`

/**
 * The faces of a planar graph of straight segments that meet only at their ends.
 * Only bounded faces come back, each a simple counter-clockwise ring; the graph has to be connected for faces without holes.
 */
export function traceFaces(segments: readonly (readonly [XY, XY])[]): OpenRing[] {
  const seen = new Set<string>()
  const edges: Edges = new Map()
  for (const [a, b] of segments) {
    const name = key(a) < key(b) ? `${key(a)}|${key(b)}` : `${key(b)}|${key(a)}`
    if (key(a) === key(b) || seen.has(name)) continue
    seen.add(name)
    put(edges, a, b)
    put(edges, b, a)
  }
  return walk(edges).filter((ring) => doubleArea(ring) > 0)
}

/**
 * The union of polygons that tile without overlap and share their edges point for point.
 * Exact: the result has no coordinate that was not there, and the union of unions is the union of all.
 *
 * @param rings outer rings counter-clockwise, holes clockwise, open, integer coordinates
 * @returns polygons, each with its outer ring first; open rings
 */
export function dissolve(rings: readonly OpenRing[]): OpenRing[][] {
  const edges: Edges = new Map()
  for (const ring of rings) {
    ring.forEach((a, i) => addOrCancel(edges, a, ring[(i + 1) % ring.length]!))
  }
  const simple = walk(edges).flatMap(splitAtTouches)
  const outers = simple.filter((ring) => doubleArea(ring) > 0).map((ring): OpenRing[] => [ring])
  for (const hole of simple.filter((ring) => doubleArea(ring) < 0)) {
    ownerOf(hole, outers)?.push(hole)
  }
  return outers.sort((a, b) => doubleArea(b[0]!) - doubleArea(a[0]!))
}

function ownerOf(hole: OpenRing, outers: OpenRing[][]): OpenRing[] | undefined {
  const middle: XY = [(hole[0]![0] + hole[1]![0]) / 2, (hole[0]![1] + hole[1]![1]) / 2]
  const around = outers.filter(([outer]) => insideRing(middle, outer!))
  return around.sort((a, b) => doubleArea(a[0]!) - doubleArea(b[0]!))[0]
}

function put(edges: Edges, from: XY, to: XY) {
  const out = edges.get(key(from))
  if (out) out.push(to)
  else edges.set(key(from), [to])
}

function addOrCancel(edges: Edges, from: XY, to: XY) {
  const back = edges.get(key(to))
  const opposite = back?.findIndex((p) => key(p) === key(from)) ?? -1
  if (opposite >= 0) back!.splice(opposite, 1)
  else put(edges, from, to)
}

/** Follows every edge, always turning as far left as it goes, so that the area on the left stays in one piece. */
function walk(edges: Edges): OpenRing[] {
  const rings: OpenRing[] = []
  for (const [start, targets] of edges) {
    while (targets.length > 0) {
      const from = start.split(',').map(Number) as [number, number]
      rings.push(walkOne(edges, from, targets.shift()!))
    }
  }
  return rings
}

function walkOne(edges: Edges, start: XY, second: XY): OpenRing {
  const ring: OpenRing = [start]
  let [previous, current]: [XY, XY] = [start, second]
  const first = key(second)
  for (;;) {
    const out = edges.get(key(current)) ?? []
    // The first edge has been taken out; coming back to its start is the end only when it would be the next turn.
    const candidates = key(current) === key(start) ? [...out, second] : out
    const next = leftmost(previous, current, candidates)
    if (!next || (key(current) === key(start) && key(next) === first)) return ring
    ring.push(current)
    out.splice(out.indexOf(next), 1)
    ;[previous, current] = [current, next]
  }
}

function leftmost(previous: XY, current: XY, candidates: readonly XY[]): XY | undefined {
  const back = Math.atan2(previous[1] - current[1], previous[0] - current[0])
  let best: XY | undefined
  let smallest = Infinity
  for (const candidate of candidates) {
    const angle = Math.atan2(candidate[1] - current[1], candidate[0] - current[0])
    let clockwise = back - angle
    while (clockwise <= 1e-12) clockwise += 2 * Math.PI
    if (clockwise < smallest) [best, smallest] = [candidate, clockwise]
  }
  return best
}
