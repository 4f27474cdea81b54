import { createHash, type Hash } from 'node:crypto'
import { polygonsOf, type MultiPolygon, type Polygon, type Position } from '#kit/geometry/geojson.ts'
import type { LayerFeature } from './layer-load.server.ts'

export type LayerContent = { readonly feature_count: number; readonly content_sha256: string | null }

/** One digest over the digests of single polygons, in their order; none of nothing. */
export function digestOfLines(lines: readonly string[], digest: Hash = createHash('sha256')): LayerContent {
  if (lines.length === 0) return { feature_count: 0, content_sha256: null }
  for (const line of lines) digest.update(line)
  return { feature_count: lines.length, content_sha256: digest.digest('hex') }
}

function uint(n: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(n)
  return bytes
}

function ringWkb(ring: readonly Position[]): Buffer {
  const bytes = Buffer.alloc(16 * ring.length)
  ring.forEach(([x, y], i) => {
    bytes.writeDoubleLE(x, 16 * i)
    bytes.writeDoubleLE(y, 16 * i + 8)
  })
  return Buffer.concat([uint(ring.length), bytes])
}

const polygonWkb = (rings: readonly Position[][]): Buffer => Buffer.concat([Buffer.of(1), uint(3), uint(rings.length), ...rings.map(ringWkb)])

/** Well-known binary, little-endian (OGC 06-103r4 §8.2). */
export function wkbOf(geometry: Polygon | MultiPolygon): Buffer {
  const polygons = polygonsOf(geometry)
  if (geometry.type === 'Polygon') return polygonWkb(polygons[0]!)
  return Buffer.concat([Buffer.of(1), uint(6), uint(polygons.length), ...polygons.map(polygonWkb)])
}

function attributesText(attributes: LayerFeature['attributes'] = {}): string {
  const keys = Object.keys(attributes).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
  return keys.map((key) => `${key}=${attributes[key] === null ? '' : String(attributes[key])}`).join('\n')
}

/** What the store will say of these polygons once it holds them; for generators, which load records and polygons apart. */
export function digestOf(features: readonly LayerFeature[]): LayerContent {
  return digestOfLines(
    features.map((x, i) => {
      const words = [String(i + 1), x.class, x.name, attributesText(x.attributes)].filter((word) => word !== null && word !== undefined)
      return createHash('sha256').update(words.join('\t')).update(wkbOf(x.geometry)).digest('hex')
    }),
  )
}
