import type { XY } from '#kit/geometry/ring.ts'

export interface ReadFeature {
  id?: number
  type: number
  properties: Record<string, string | number | boolean>
  parts: XY[][]
}
export interface ReadLayer {
  name: string
  version: number
  extent: number
  features: ReadFeature[]
}

type Field = { field: number; number: number; bytes: Uint8Array }

/** A reader of vector tiles for tests, written from the specification and apart from the writer. */
export function readMvt(tile: Uint8Array): ReadLayer[] {
  return fields(tile).map(({ bytes }) => readLayer(bytes))
}

function readLayer(bytes: Uint8Array): ReadLayer {
  const all = fields(bytes)
  const of = (n: number) => all.filter(({ field }) => field === n)
  const keys = of(3).map(({ bytes }) => new TextDecoder().decode(bytes))
  const values = of(4).map(({ bytes }) => readValue(fields(bytes)[0]!))
  return {
    name: new TextDecoder().decode(of(1)[0]!.bytes),
    version: of(15)[0]!.number,
    extent: of(5)[0]!.number,
    features: of(2).map(({ bytes }) => readFeature(fields(bytes), keys, values)),
  }
}

function readFeature(all: Field[], keys: string[], values: (string | number | boolean)[]): ReadFeature {
  const find = (n: number) => all.find(({ field }) => field === n)
  const tags = packed(find(2)?.bytes ?? new Uint8Array())
  const properties: ReadFeature['properties'] = {}
  for (let i = 0; i < tags.length; i += 2) properties[keys[tags[i]!]!] = values[tags[i + 1]!]!
  const id = find(1)?.number
  return { ...(id === undefined ? {} : { id }), type: find(3)!.number, properties, parts: readGeometry(packed(find(4)!.bytes)) }
}

const unfold = (n: number) => (n % 2 === 0 ? n / 2 : -(n + 1) / 2)

/** Points: each move starts a part of its own; a closed path gets its first point again. */
function readGeometry(numbers: number[]): XY[][] {
  const parts: XY[][] = []
  let [x, y, i] = [0, 0, 0]
  while (i < numbers.length) {
    const [kind, count] = [numbers[i]! & 7, numbers[i]! >> 3]
    i++
    if (kind === 7) {
      parts.at(-1)!.push(parts.at(-1)![0]!)
      continue
    }
    for (let n = 0; n < count; n++) {
      x += unfold(numbers[i++]!)
      y += unfold(numbers[i++]!)
      if (kind === 1) parts.push([[x, y]])
      else parts.at(-1)!.push([x, y])
    }
  }
  return parts
}

function readValue({ field, number, bytes }: Field): string | number | boolean {
  if (field === 1) return new TextDecoder().decode(bytes)
  if (field === 3) return new DataView(bytes.buffer, bytes.byteOffset).getFloat64(0, true)
  if (field === 6) return unfold(number)
  return field === 7 ? number === 1 : number
}

function packed(bytes: Uint8Array): number[] {
  const out: number[] = []
  for (let at = 0; at < bytes.length;) {
    const [value, next] = varint(bytes, at)
    out.push(value)
    at = next
  }
  return out
}

function varint(bytes: Uint8Array, from: number): [value: number, next: number] {
  let value = 0
  for (let at = from, factor = 1; ; at++, factor *= 128) {
    value += (bytes[at]! & 127) * factor
    if (bytes[at]! < 128) return [value, at + 1]
  }
}

function fields(bytes: Uint8Array): Field[] {
  const out: Field[] = []
  for (let at = 0; at < bytes.length;) {
    const [tag, start] = varint(bytes, at)
    const [field, wire] = [Math.floor(tag / 8), tag % 8]
    if (wire === 1) {
      out.push({ field, number: 0, bytes: bytes.subarray(start, start + 8) })
      at = start + 8
      continue
    }
    const [number, next] = varint(bytes, start)
    out.push({ field, number, bytes: wire === 2 ? bytes.subarray(next, next + number) : new Uint8Array() })
    at = wire === 2 ? next + number : next
  }
  return out
}
