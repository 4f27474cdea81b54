/** A point of the plane. Nothing here knows degrees from metres. */
export type XY = readonly [number, number]

/** Twice the signed area of a ring, closed or not; positive when counter-clockwise. */
export function doubleArea(ring: readonly XY[]): number {
  const first = ring[0]
  if (!first) return 0
  let sum = 0
  let previous = ring[ring.length - 1]!
  for (const point of ring) {
    sum += (previous[0] - first[0]) * (point[1] - first[1]) - (point[0] - first[0]) * (previous[1] - first[1])
    previous = point
  }
  return sum
}

/** Even-odd test against one ring; a point on the border may fall on either side. */
export function insideRing([x, y]: XY, ring: readonly XY[]): boolean {
  let inside = false
  let previous = ring[ring.length - 1]!
  for (const point of ring) {
    const straddles = point[1] > y !== previous[1] > y
    if (straddles && x < ((previous[0] - point[0]) * (y - point[1])) / (previous[1] - point[1]) + point[0]) inside = !inside
    previous = point
  }
  return inside
}

/** Inside the outer ring and in none of the holes. */
export function insidePolygon(point: XY, rings: readonly (readonly XY[])[]): boolean {
  const [outer, ...holes] = rings
  return outer !== undefined && insideRing(point, outer) && !holes.some((hole) => insideRing(point, hole))
}

/** Centre of gravity of the area of a ring. */
export function areaCentroid(ring: readonly XY[]): [number, number] {
  const origin = ring[0]!
  let [sx, sy, doubled] = [0, 0, 0]
  let previous = ring[ring.length - 1]!
  for (const point of ring) {
    const [ax, ay] = [previous[0] - origin[0], previous[1] - origin[1]]
    const [bx, by] = [point[0] - origin[0], point[1] - origin[1]]
    const cross = ax * by - bx * ay
    sx += (ax + bx) * cross
    sy += (ay + by) * cross
    doubled += cross
    previous = point
  }
  return doubled === 0 ? [origin[0], origin[1]] : [origin[0] + sx / (3 * doubled), origin[1] + sy / (3 * doubled)]
}

/** A point that certainly lies inside: the middle of the widest stretch of a horizontal line, at the height with fewest corners near. */
export function interiorPoint(rings: readonly (readonly XY[])[]): [number, number] {
  const heights = [...new Set(rings.flat().map((point) => point[1]))].sort((a, b) => a - b)
  let y = heights[0] ?? 0
  let gap = 0
  for (let i = 1; i < heights.length; i++) {
    const [low, high] = [heights[i - 1]!, heights[i]!]
    if (high - low > gap) [y, gap] = [(low + high) / 2, high - low]
  }
  const crossings = rings.flatMap((ring) => crossingsAt(ring, y)).sort((a, b) => a - b)
  let best: [number, number] = [crossings[0] ?? 0, crossings[0] ?? 0]
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    if (crossings[i + 1]! - crossings[i]! > best[1] - best[0]) best = [crossings[i]!, crossings[i + 1]!]
  }
  return [(best[0] + best[1]) / 2, y]
}

function crossingsAt(ring: readonly XY[], y: number): number[] {
  const found: number[] = []
  let previous = ring[ring.length - 1]!
  for (const point of ring) {
    if (point[1] > y !== previous[1] > y) {
      found.push(((previous[0] - point[0]) * (y - point[1])) / (previous[1] - point[1]) + point[0])
    }
    previous = point
  }
  return found
}
