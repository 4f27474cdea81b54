import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { union } from 'polyclip-ts'
import type { OpenRing } from './geography/planar.ts'
import { doubleArea, type XY } from '#kit/geometry/ring.ts'

const require = createRequire(import.meta.url)
/** The package's types describe an ES module that it is not; `require` gives what they call its default. */
const gcoord = require('gcoord') as typeof import('gcoord').default

/** The source's outlines lie on a grid of 1/1024 degree, about 100 m: good for a demonstration, not for a boundary. */
const SOURCE_GRID = 1024
/** Our own grid: a millionth of a degree, about 10 cm. */
export const GRID = 1_000_000

export interface CountyOutline {
  code: string
  /** Open counter-clockwise ring in millionths of a degree, CGCS2000. Neighbours share every vertex of their border. */
  outline: OpenRing
  /** The source's place of the county's name (its seat), in the same units. */
  seat: XY
}

interface SourceFeature {
  id: string
  properties: { cp: [number, number] }
  geometry: { coordinates: [number, number][][][] }
}

const FILE = join(import.meta.dirname, 'data/county-outlines.geojson')

/**
 * County outlines of `data/county-outlines.geojson` (its source and licence: `data/README.md`), corrected from GCJ-02.
 * Of each county only the largest part is kept, without holes: the others are slivers of less than 1 km² that the source's
 * simplification left behind (about 0.3 km² in all).
 */
export function readCountyOutlines(codes: readonly string[]): CountyOutline[] {
  const { features } = JSON.parse(readFileSync(FILE, 'utf8')) as { features: SourceFeature[] }
  const rings = codes.map((code) => mainRing(featureOf(features, code)))
  const vertices = new Map(rings.flat().map((p) => [`${p}`, p]))
  return codes.map((code, i) => ({
    code,
    outline: withVertices(rings[i]!, [...vertices.values()]).map((p) => corrected([p[0] / SOURCE_GRID, p[1] / SOURCE_GRID])),
    seat: corrected(featureOf(features, code).properties.cp),
  }))
}

function featureOf(features: readonly SourceFeature[], code: string): SourceFeature {
  const found = features.find(({ id }) => id === code)
  if (!found) throw new Error(`county-outlines.geojson has no outline of ${code}`)
  return found
}

/** The largest ring in grid units, self-touches resolved. */
function mainRing({ geometry }: SourceFeature): OpenRing {
  const onGrid = geometry.coordinates.map((polygon) =>
    polygon.map((ring) => ring.map(([x, y]): [number, number] => [Math.round(x * SOURCE_GRID), Math.round(y * SOURCE_GRID)])),
  )
  const outers = union(onGrid as [[number, number][][]]).map(([outer]) => outer!.slice(0, -1))
  const [largest] = outers.toSorted((a, b) => Math.abs(doubleArea(b)) - Math.abs(doubleArea(a)))
  if (!largest) throw new Error('an outline without area')
  return doubleArea(largest) > 0 ? largest : largest.toReversed()
}

/** The ring with every given vertex that lies exactly on one of its edges, so that neighbours' borders match point for point. */
function withVertices(ring: OpenRing, vertices: readonly XY[]): OpenRing {
  return ring.flatMap((a, i) => {
    const b = ring[(i + 1) % ring.length]!
    const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
    const along = (p: XY) => (p[0] - a[0]) * dx + (p[1] - a[1]) * dy
    const between = vertices.filter((p) => {
      const off = (p[0] - a[0]) * dy - (p[1] - a[1]) * dx
      return off === 0 && along(p) > 0 && along(p) < dx * dx + dy * dy
    })
    return [a, ...between.sort((p, q) => along(p) - along(q))]
  })
}

function corrected(gcj02: [number, number]): XY {
  const [lon, lat] = gcoord.transform(gcj02, gcoord.GCJ02, gcoord.WGS84)
  return [Math.round(lon * GRID), Math.round(lat * GRID)]
}
