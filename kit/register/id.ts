/** Record ids are UUIDv7: made by the client, ordered by time. */

const hex = (n: number, width: number): string => n.toString(16).padStart(width, '0')

function compose(milliseconds: number, random: Uint8Array): string {
  const time = hex(milliseconds, 12)
  const r = [...random].map((b) => hex(b, 2)).join('')
  const variant = hex((Number.parseInt(r[3] ?? '0', 16) & 0x3) | 0x8, 1)
  return `${time.slice(0, 8)}-${time.slice(8)}-7${r.slice(0, 3)}-${variant}${r.slice(4, 7)}-${r.slice(7, 19)}`
}

/** A fresh UUIDv7 (RFC 9562 §5.7). */
export const newId = (now: number = Date.now()): string => compose(now, crypto.getRandomValues(new Uint8Array(10)))

/** Four 32-bit lanes of FNV-1a with a final mix; not for secrets, only for repeatable ids. */
function lanes(key: string): Uint8Array {
  const out = new Uint8Array(12)
  for (let lane = 0; lane < 3; lane++) {
    let h = 0x811c9dc5 ^ (lane * 0x9e3779b9)
    for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193)
    h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
    h ^= h >>> 13
    out.set([h >>> 24, (h >>> 16) & 255, (h >>> 8) & 255, h & 255], lane * 4)
  }
  return out.subarray(0, 10)
}

/** The same UUIDv7-shaped id for the same key and instant: for seeds and demonstration data. */
export const seededId = (key: string, at: string | number = 0): string => compose(typeof at === 'number' ? at : Date.parse(at), lanes(key))

/** The form of an id, as the database takes it. */
export const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
export const isId = (value: unknown): value is string => typeof value === 'string' && idPattern.test(value)
