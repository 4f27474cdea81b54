import type { TileGeometry } from './tile-geometry.ts'
import type { XY } from '#kit/geometry/ring.ts'

/** Reads on from a place in some bytes. */
interface Reader {
  bytes: Uint8Array
  at: number
  last: [number, number]
  scale: number
  extra: number
}

/**
 * Reads Tiny WKB as PostGIS `ST_AsTWKB` writes it: point, line, polygon and their multiples; Z and M are passed over.
 * Source: TWKB specification v1 (TWKB/Specification on GitHub).
 *
 * @returns nothing for an empty geometry
 * @throws RangeError for a collection, and for bytes that end too early
 */
export function readTwkb(bytes: Uint8Array): TileGeometry | undefined {
  const [head, flags] = [bytes[0], bytes[1]]
  if (head === undefined || flags === undefined) throw new RangeError('TWKB ends in its header')
  const reader: Reader = { bytes, at: 2, last: [0, 0], scale: 10 ** -zigzag(head >> 4), extra: 0 }
  if (flags & 0x08) reader.extra = dimensions(byte(reader))
  if (flags & 0x02) varint(reader)
  if (flags & 0x10) return undefined
  if (flags & 0x01) for (let i = 0; i < 2 * (2 + reader.extra); i++) varint(reader)
  return body(reader, head & 0x0f, (flags & 0x04) !== 0)
}

const dimensions = (extended: number) => (extended & 1) + ((extended >> 1) & 1)

function body(reader: Reader, type: number, hasIds: boolean): TileGeometry {
  const many = <T>(one: () => T): T[] => {
    const count = varint(reader)
    if (hasIds) for (let i = 0; i < count; i++) varint(reader)
    return times(count, one)
  }
  const line = () => times(varint(reader), () => point(reader))
  const polygon = () => times(varint(reader), line)
  switch (type) {
    case 1:
      return { kind: 'point', points: [point(reader)] }
    case 2:
      return { kind: 'line', lines: [line()] }
    case 3:
      return { kind: 'polygon', polygons: [polygon()] }
    case 4:
      return { kind: 'point', points: many(() => point(reader)) }
    case 5:
      return { kind: 'line', lines: many(line) }
    case 6:
      return { kind: 'polygon', polygons: many(polygon) }
    default:
      throw new RangeError(`TWKB type ${type} is no point, line or polygon`)
  }
}

function times<T>(count: number, one: () => T): T[] {
  const list: T[] = []
  for (let i = 0; i < count; i++) list.push(one())
  return list
}

/** Coordinates are differences from the one before, over the whole geometry. */
function point(reader: Reader): XY {
  reader.last[0] += zigzag(varint(reader))
  reader.last[1] += zigzag(varint(reader))
  for (let i = 0; i < reader.extra; i++) varint(reader)
  return [reader.last[0] * reader.scale, reader.last[1] * reader.scale]
}

const zigzag = (n: number) => (n % 2 === 0 ? n / 2 : -(n + 1) / 2)

function byte(reader: Reader): number {
  const value = reader.bytes[reader.at++]
  if (value === undefined) throw new RangeError('TWKB ends too early')
  return value
}

/** Without bit operators, since they stop at 32 bits. */
function varint(reader: Reader): number {
  let value = 0
  for (let factor = 1; ; factor *= 128) {
    const next = byte(reader)
    value += (next & 0x7f) * factor
    if (next < 0x80) return value
  }
}
