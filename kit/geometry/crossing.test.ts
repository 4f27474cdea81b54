import fc from 'fast-check'
import { expect, test } from 'vitest'
import { firstFault, meeting, type Side } from './crossing.ts'
import { checkGeometry, type Position } from './geometry.ts'
import type { XY } from './ring.ts'

const sidesOf = (polygons: readonly (readonly (readonly XY[])[])[]): Side[] =>
  polygons.flatMap((rings, polygon) =>
    rings.flatMap((points, ring) => points.map((a, index): Side => ({ a, b: points[(index + 1) % points.length]!, polygon, ring, index, of: points.length }))),
  )

const isEnd = ([x, y]: XY, { a, b }: Side): boolean => (a[0] === x && a[1] === y) || (b[0] === x && b[1] === y)
/** Each pair looked at: what the sweep must agree with. */
function faulty(sides: readonly Side[]): boolean {
  const touched = new Map<string, string>()
  for (const [i, one] of sides.entries()) {
    for (const other of sides.slice(i + 1)) {
      const met = meeting(one.a, one.b, other.a, other.b)
      const apart = Math.abs(one.index - other.index)
      const sameRing = one.polygon === other.polygon && one.ring === other.ring
      if (!met || (met.kind === 'touch' && sameRing && (apart === 1 || apart === one.of - 1))) continue
      if (sameRing || met.kind !== 'touch' || !isEnd(met.at, one) || !isEnd(met.at, other)) return true
      if (one.polygon !== other.polygon) continue
      const pair = `${one.polygon} ${[one.ring, other.ring].sort().join(' ')}`
      if (touched.has(pair) && touched.get(pair) !== `${met.at}`) return true
      touched.set(pair, `${met.at}`)
    }
  }
  return false
}

const corner = fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
const ring = fc.uniqueArray(corner, { minLength: 3, maxLength: 7, selector: String })
test('the sweep says of polygons on a small lattice, full of touches and overlaps, what each pair of sides says', () => {
  fc.assert(
    fc.property(fc.array(fc.array(ring, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }), (polygons) => {
      const sides = sidesOf(polygons)
      expect(firstFault(sides) !== undefined).toBe(faulty(sides))
    }),
    { numRuns: 5_000 },
  )
}, 60_000)

test('a star of 100,000 corners is judged in seconds (it took twenty)', () => {
  const star = Array.from({ length: 100_000 }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / 100_000
    const radius = i % 2 ? 0.2 : 0.4
    return [105 + radius * Math.cos(angle), 30.1 + radius * Math.sin(angle)]
  })
  const began = performance.now()
  expect(checkGeometry({ type: 'Polygon', coordinates: [[...star, star[0]!]] }, { kind: 'polygon', max_vertices: 100_001 }).ok).toBe(true)
  expect(performance.now() - began).toBeLessThan(8_000)
}, 60_000)
