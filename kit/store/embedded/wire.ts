/**
 * Framing of PostgreSQL's protocol 3.0: one type byte, a length of four bytes that counts itself, the body.
 * Pure; both directions.
 */
const HEADER = 5

const encoder = new TextEncoder()
const decoder = new TextDecoder()

export type Frame = { readonly type: string; readonly bytes: Uint8Array }

export const concat = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export const int32 = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 24) | ((bytes[at + 1] ?? 0) << 16) | ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0)

/** Whole frames at the start of `bytes`, and what is left over. */
export function split(bytes: Uint8Array): { frames: Frame[]; rest: Uint8Array } {
  const frames: Frame[] = []
  let at = 0
  while (bytes.length - at >= HEADER) {
    const end = at + 1 + int32(bytes, at + 1)
    if (end > bytes.length) break
    frames.push({ type: String.fromCharCode(bytes[at] ?? 0), bytes: bytes.subarray(at, end) })
    at = end
  }
  return { frames, rest: bytes.subarray(at) }
}

export function message(type: string, body: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(HEADER + body.length)
  bytes[0] = type.charCodeAt(0)
  new DataView(bytes.buffer).setInt32(1, body.length + 4)
  bytes.set(body, HEADER)
  return bytes
}

/** Strings, each ended by a zero byte. */
export const zeroEnded = (...texts: readonly string[]): Uint8Array => encoder.encode(texts.map((text) => `${text}\0`).join(''))

/** The zero-ended string at `at`, and where the next thing begins. */
export function readText(bytes: Uint8Array, at: number): { text: string; next: number } {
  const end = bytes.indexOf(0, at)
  const stop = end < 0 ? bytes.length : end
  return { text: decoder.decode(bytes.subarray(at, stop)), next: stop + 1 }
}

export const query = (sql: string): Uint8Array => message('Q', zeroEnded(sql))
export const sync = message('S', new Uint8Array(0))
export const closeStatement = (name: string): Uint8Array => message('C', zeroEnded(`S${name}`))
export const copyFail = (reason: string): Uint8Array => message('f', zeroEnded(reason))
export const authenticationOk = message('R', new Uint8Array(4))
/** Text format, columns unsaid: the client only waits for the go-ahead. */
export const copyInResponse = message('G', new Uint8Array(3))
export const parameterStatus = (name: string, value: string): Uint8Array => message('S', zeroEnded(name, value))
export const readyForQuery = (status: string): Uint8Array => message('Z', encoder.encode(status))

export function backendKey(id: number): Uint8Array {
  const body = new Uint8Array(8)
  new DataView(body.buffer).setInt32(0, id)
  return message('K', body)
}

export const failure = (severity: 'ERROR' | 'FATAL', code: string, text: string): Uint8Array =>
  message('E', zeroEnded(`S${severity}`, `V${severity}`, `C${code}`, `M${text}`, ''))

/** SQL that will ask for data from the client. A false alarm is harmless: an unasked CopyFail is ignored. */
export const asksForCopyData = (sql: string): boolean => /\bcopy\b/i.test(sql) && /\bfrom\s+stdin\b/i.test(sql)
