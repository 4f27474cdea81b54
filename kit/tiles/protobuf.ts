/** Bytes being written; grows by doubling. */
export interface Bytes {
  buffer: Uint8Array
  length: number
}

export const newBytes = (size = 1024): Bytes => ({ buffer: new Uint8Array(size), length: 0 })
export const done = (bytes: Bytes): Uint8Array => bytes.buffer.slice(0, bytes.length)

function room(bytes: Bytes, more: number) {
  if (bytes.length + more <= bytes.buffer.length) return
  const larger = new Uint8Array(Math.max(bytes.buffer.length * 2, bytes.length + more))
  larger.set(bytes.buffer)
  bytes.buffer = larger
}

/** An unsigned integer up to 2⁵³ as a varint. */
export function putVarint(bytes: Bytes, value: number) {
  room(bytes, 8)
  let rest = value
  while (rest >= 128) {
    bytes.buffer[bytes.length++] = (rest % 128) | 128
    rest = Math.floor(rest / 128)
  }
  bytes.buffer[bytes.length++] = rest
}

/** A signed integer folded into an unsigned one (protobuf sint). */
export const zigzag = (value: number) => (value < 0 ? -value * 2 - 1 : value * 2)

const tag = (bytes: Bytes, field: number, wire: number) => putVarint(bytes, field * 8 + wire)

export function putNumber(bytes: Bytes, field: number, value: number) {
  tag(bytes, field, 0)
  putVarint(bytes, value)
}

export function putDouble(bytes: Bytes, field: number, value: number) {
  tag(bytes, field, 1)
  room(bytes, 8)
  new DataView(bytes.buffer.buffer).setFloat64(bytes.length, value, true)
  bytes.length += 8
}

function putBytes(bytes: Bytes, field: number, value: Uint8Array) {
  tag(bytes, field, 2)
  putVarint(bytes, value.length)
  room(bytes, value.length)
  bytes.buffer.set(value, bytes.length)
  bytes.length += value.length
}

/** What has been written elsewhere, fields and all. */
export function putRaw(bytes: Bytes, written: Bytes) {
  room(bytes, written.length)
  bytes.buffer.set(written.buffer.subarray(0, written.length), bytes.length)
  bytes.length += written.length
}

const encoder = new TextEncoder()
export const putText = (bytes: Bytes, field: number, value: string) => putBytes(bytes, field, encoder.encode(value))

/** A message inside a message. */
export function putMessage(bytes: Bytes, field: number, write: (inner: Bytes) => void) {
  const inner = newBytes(64)
  write(inner)
  putBytes(bytes, field, inner.buffer.subarray(0, inner.length))
}

/** Packed unsigned integers. */
export const putPacked = (bytes: Bytes, field: number, values: readonly number[]) =>
  putMessage(bytes, field, (inner) => values.forEach((value) => putVarint(inner, value)))
