import { Delaunay } from 'd3-delaunay'
import { areaCentroid, doubleArea, insidePolygon, insideRing, interiorPoint, type XY } from '#kit/geometry/ring.ts'
import { dissolve, traceFaces, type OpenRing } from './planar.ts'

/** One region to be divided: its outline as an open counter-clockwise integer ring, and a seed for each cell. */
export interface Region {
  outline: OpenRing
  seeds: XY[]
}

type Segment = readonly [XY, XY]
interface Face {
  ring: OpenRing
  region: number
  seed: number
}

const edgeKey = (a: XY, b: XY) => (a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? `${a}|${b}` : `${b}|${a}`)

/**
 * Divides neighbouring regions into one cell a seed (nearest seed), on an integer grid, so that all cells of all regions
 * tile without gap or overlap and share their edges point for point.
 *
 * @param aspect the width of a unit of x where a unit of y is 1 (the cosine of the latitude for degrees)
 * @returns for each region, for each seed, the cell's open counter-clockwise ring. A part that the outline cuts off from
 * its seed goes to the neighbour with the longest common border.
 * @throws Error when a seed gets no area (two equal seeds, or a seed outside its region)
 */
export function divide(regions: readonly Region[], aspect = 1): OpenRing[][] {
  const onBorder = new Map<string, XY[]>()
  const segments: Segment[] = regions.flatMap((region) => innerEdges(region, aspect, onBorder))
  for (const { outline } of regions) segments.push(...noded(outline, onBorder))
  const faces = traceFaces(segments).map((ring) => label(ring, regions, aspect))
  const cells = joinFragments(faces)
  return regions.map(({ seeds }, region) =>
    seeds.map((_, seed) => {
      const cell = cells.get(`${region}:${seed}`)
      if (!cell) throw new Error(`cell ${region}:${seed} has no area`)
      return cell
    }),
  )
}

/** Voronoi edges of the seeds, cut to the inside of the outline; where they meet it is noted under the outline's edge. */
function innerEdges({ outline, seeds }: Region, aspect: number, onBorder: Map<string, XY[]>): Segment[] {
  return voronoiEdges(outline, seeds, aspect).flatMap(([a, b]) => {
    const cuts = [{ at: 0, point: a }, { at: 1, point: b }, ...crossings(a, b, outline, onBorder)].sort((p, q) => p.at - q.at)
    return cuts.slice(1).flatMap(({ at, point }, i): Segment[] => {
      const before = cuts[i]!
      const middle = (before.at + at) / 2
      const centre: XY = [a[0] + (b[0] - a[0]) * middle, a[1] + (b[1] - a[1]) * middle]
      return insideRing(centre, outline) ? [[before.point, point]] : []
    })
  })
}

function voronoiEdges(outline: OpenRing, seeds: readonly XY[], aspect: number): Segment[] {
  const far = farAround(outline)
  const { triangles, halfedges, points } = Delaunay.from([...seeds, ...far].map(([x, y]): [number, number] => [x * aspect, y]))
  const centre = (edge: number): XY => {
    const t = Math.floor(edge / 3) * 3
    const corner = (i: number): XY => [points[2 * triangles[t + i]!]!, points[2 * triangles[t + i]! + 1]!]
    const [x, y] = circumcentre(corner(0), corner(1), corner(2))
    return [Math.round(x / aspect), Math.round(y)]
  }
  const edges: Segment[] = []
  halfedges.forEach((opposite, edge) => {
    if (opposite > edge) edges.push([centre(edge), centre(opposite)])
  })
  return edges
}

/** A far circle of extra seeds gives every real seed a bounded cell. */
function farAround(outline: OpenRing): XY[] {
  const xs = outline.map((p) => p[0])
  const ys = outline.map((p) => p[1])
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const radius = 3 * Math.max(east - west, north - south)
  return Array.from({ length: 24 }, (_, i): XY => {
    const angle = (i * Math.PI) / 12
    return [(west + east) / 2 + radius * Math.cos(angle), (south + north) / 2 + radius * Math.sin(angle)]
  })
}

function circumcentre(a: XY, b: XY, c: XY): XY {
  const [bx, by, cx, cy] = [b[0] - a[0], b[1] - a[1], c[0] - a[0], c[1] - a[1]]
  const d = 2 * (bx * cy - by * cx)
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy]
  return [a[0] + (cy * bb - by * cc) / d, a[1] + (bx * cc - cx * bb) / d]
}

function crossings(a: XY, b: XY, outline: OpenRing, onBorder: Map<string, XY[]>): { at: number; point: XY }[] {
  const [west, east] = a[0] < b[0] ? [a[0], b[0]] : [b[0], a[0]]
  const [south, north] = a[1] < b[1] ? [a[1], b[1]] : [b[1], a[1]]
  const found: { at: number; point: XY }[] = []
  outline.forEach((p, i) => {
    const q = outline[(i + 1) % outline.length]!
    if (Math.max(p[0], q[0]) < west || Math.min(p[0], q[0]) > east || Math.max(p[1], q[1]) < south || Math.min(p[1], q[1]) > north) return
    const denominator = (b[0] - a[0]) * (q[1] - p[1]) - (b[1] - a[1]) * (q[0] - p[0])
    if (denominator === 0) return
    const at = ((p[0] - a[0]) * (q[1] - p[1]) - (p[1] - a[1]) * (q[0] - p[0])) / denominator
    const along = ((p[0] - a[0]) * (b[1] - a[1]) - (p[1] - a[1]) * (b[0] - a[0])) / denominator
    if (at < 0 || at > 1 || along < 0 || along >= 1) return
    const point: XY = [Math.round(a[0] + (b[0] - a[0]) * at), Math.round(a[1] + (b[1] - a[1]) * at)]
    found.push({ at, point })
    const name = edgeKey(p, q)
    onBorder.set(name, [...(onBorder.get(name) ?? []), point])
  })
  return found
}

/** The outline with the meeting points of both its sides. */
function noded(outline: OpenRing, onBorder: Map<string, XY[]>): Segment[] {
  return outline.flatMap((a, i): Segment[] => {
    const b = outline[(i + 1) % outline.length]!
    const from = (p: XY) => (p[0] - a[0]) ** 2 + (p[1] - a[1]) ** 2
    const between = (onBorder.get(edgeKey(a, b)) ?? []).toSorted((p, q) => from(p) - from(q))
    const path = [a, ...between, b]
    return path.slice(1).map((p, j): Segment => [path[j]!, p])
  })
}

function label(ring: OpenRing, regions: readonly Region[], aspect: number): Face {
  const point = interiorPoint([ring])
  const region = regions.findIndex(({ outline }) => insideRing(point, outline))
  const seeds = regions[region]?.seeds ?? []
  let [seed, nearest] = [-1, Infinity]
  seeds.forEach(([x, y], i) => {
    const d = ((x - point[0]) * aspect) ** 2 + (y - point[1]) ** 2
    if (d < nearest) [seed, nearest] = [i, d]
  })
  return { ring, region, seed }
}

function joinFragments(faces: readonly Face[]): Map<string, OpenRing> {
  const cells = new Map<string, OpenRing>()
  const loose: Face[] = []
  for (const face of faces.toSorted((a, b) => doubleArea(b.ring) - doubleArea(a.ring))) {
    const name = `${face.region}:${face.seed}`
    if (face.seed < 0) continue
    if (cells.has(name)) loose.push(face)
    else cells.set(name, face.ring)
  }
  for (let waiting = loose, before = -1; waiting.length > 0 && waiting.length !== before;) {
    before = waiting.length
    waiting = waiting.filter((face) => !join(face, cells))
  }
  return cells
}

function join(face: Face, cells: Map<string, OpenRing>): boolean {
  const border = new Set(face.ring.map((a, i) => edgeKey(a, face.ring[(i + 1) % face.ring.length]!)))
  const shared = [...cells]
    .filter(([name]) => name.startsWith(`${face.region}:`))
    .map(([name, ring]) => ({ name, ring, length: commonLength(ring, border) }))
    .filter(({ length }) => length > 0)
    .sort((a, b) => b.length - a.length)
  for (const { name, ring } of shared) {
    const [whole, ...more] = dissolve([ring, face.ring])
    if (!whole || more.length > 0 || whole.length > 1) continue
    cells.set(name, whole[0]!)
    return true
  }
  return false
}

function commonLength(ring: OpenRing, border: ReadonlySet<string>): number {
  return ring.reduce((sum, a, i) => {
    const b = ring[(i + 1) % ring.length]!
    return border.has(edgeKey(a, b)) ? sum + Math.hypot(b[0] - a[0], b[1] - a[1]) : sum
  }, 0)
}

/** The area's centre of gravity where that lies inside, else a point that does. */
export function labelPoint(rings: readonly OpenRing[]): [number, number] {
  const centre = areaCentroid(rings[0]!)
  return insidePolygon(centre, rings) ? centre : interiorPoint(rings)
}
