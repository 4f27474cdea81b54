import { clip } from '#kit/geometry/clip.ts'
import { done, newBytes, putDouble, putMessage, putNumber, putPacked, putRaw, putText, zigzag, type Bytes } from './protobuf.ts'
import type { XY } from '#kit/geometry/ring.ts'
import type { TileGeometry } from './tile-geometry.ts'

export type { TileGeometry } from './tile-geometry.ts'
export type TileValue = string | number | boolean

export interface TileFeature {
  /** A whole number ≥ 0; other keys go into the properties. */
  id?: number
  geometry: TileGeometry
  /** Null and undefined are left out, as the format has no word for them. */
  properties: Record<string, TileValue | null | undefined>
}

export interface TileLayer {
  name: string
  features: Iterable<TileFeature>
}

export interface TileSize {
  /** Units along a side of the tile. */
  extent: number
  /** Units kept beyond each side, so that lines and labels meet across tiles. */
  buffer: number
}
export const tileSize: TileSize = { extent: 4096, buffer: 64 }

/**
 * A Mapbox Vector Tile (specification 2.1). Features are cut to the tile with its buffer; what nothing is left of is
 * left out, and so are layers without features. An empty tile has no bytes.
 */
export function writeMvt(layers: readonly TileLayer[], size: TileSize = tileSize): Uint8Array {
  const tile = newBytes()
  for (const layer of layers) writeLayer(tile, layer, size)
  return done(tile)
}

interface Dictionary {
  keys: Map<string, number>
  values: Map<TileValue, number>
}

function writeLayer(tile: Bytes, { name, features }: TileLayer, { extent, buffer }: TileSize) {
  const dictionary: Dictionary = { keys: new Map(), values: new Map() }
  const written = newBytes()
  for (const { id, geometry, properties } of features) {
    const kept = clip(geometry, { low: -buffer, high: extent + buffer })
    if (kept) putMessage(written, 2, (inner) => writeFeature(inner, { id, geometry: kept, properties }, dictionary))
  }
  if (written.length === 0) return
  putMessage(tile, 3, (layer) => {
    putText(layer, 1, name)
    putRaw(layer, written)
    for (const key of dictionary.keys.keys()) putText(layer, 3, key)
    for (const value of dictionary.values.keys()) putMessage(layer, 4, (inner) => writeValue(inner, value))
    putNumber(layer, 5, extent)
    putNumber(layer, 15, 2)
  })
}

function writeFeature(bytes: Bytes, { id, geometry, properties }: TileFeature, { keys, values }: Dictionary) {
  if (id !== undefined) putNumber(bytes, 1, id)
  const tags: number[] = []
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === undefined) continue
    tags.push(numbered(keys, key), numbered(values, Object.is(value, -0) ? 0 : value))
  }
  if (tags.length > 0) putPacked(bytes, 2, tags)
  putNumber(bytes, 3, { point: 1, line: 2, polygon: 3 }[geometry.kind])
  putPacked(bytes, 4, commands(geometry))
}

function numbered<K>(list: Map<K, number>, key: K): number {
  const known = list.get(key)
  if (known !== undefined) return known
  list.set(key, list.size)
  return list.size - 1
}

function writeValue(bytes: Bytes, value: TileValue) {
  if (typeof value === 'string') putText(bytes, 1, value)
  else if (typeof value === 'boolean') putNumber(bytes, 7, value ? 1 : 0)
  else if (!Number.isSafeInteger(value) || Math.abs(value) > 2 ** 51) putDouble(bytes, 3, value)
  else if (value >= 0) putNumber(bytes, 5, value)
  else putNumber(bytes, 6, zigzag(value))
}

const MOVE_TO = 1
const LINE_TO = 2
const CLOSE_PATH = 7
const command = (kind: number, count: number) => count * 8 + kind

function commands(geometry: TileGeometry): number[] {
  const out: number[] = []
  const last: [number, number] = [0, 0]
  const put = ([x, y]: XY) => {
    out.push(zigzag(x - last[0]), zigzag(y - last[1]))
    last[0] = x
    last[1] = y
  }
  const path = (points: readonly XY[]) => {
    out.push(command(MOVE_TO, 1))
    put(points[0]!)
    out.push(command(LINE_TO, points.length - 1))
    points.slice(1).forEach(put)
  }
  if (geometry.kind === 'point') {
    out.push(command(MOVE_TO, geometry.points.length))
    geometry.points.forEach(put)
  } else if (geometry.kind === 'line') geometry.lines.forEach(path)
  else {
    for (const ring of geometry.polygons.flat()) {
      path(ring)
      out.push(command(CLOSE_PATH, 1))
    }
  }
  return out
}
