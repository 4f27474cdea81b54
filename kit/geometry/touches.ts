import type { XY } from './ring.ts'

const key = (p: XY) => `${p[0]},${p[1]}`

/** A ring that comes back to a point becomes several simple rings. */
export function splitAtTouches(ring: XY[]): XY[][] {
  const done: XY[][] = []
  const open: XY[] = []
  const at = new Map<string, number>()
  for (const point of ring) {
    const before = at.get(key(point))
    if (before !== undefined) {
      const loop = open.splice(before)
      loop.forEach((p) => at.delete(key(p)))
      done.push(loop)
    }
    at.set(key(point), open.length)
    open.push(point)
  }
  return [...done, open].filter((loop) => loop.length > 2)
}
