import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import { firstFault, type Side } from './crossing.ts'
import { writeMvt, type TileGeometry } from '#kit/tiles/mvt.ts'
import { doubleArea, type XY } from './ring.ts'

type Rings = XY[][]
const sidesOf = (rings: Rings): Side[] =>
  rings.flatMap((points, ring) => points.map((a, index): Side => ({ a, b: points[(index + 1) % points.length]!, polygon: 0, ring, index, of: points.length })))

/** Polygons as the reader that map clients use finds them: a ring of positive area begins one, the others are its holes. */
function read(geometry: TileGeometry): Rings[] {
  const layer = new VectorTile(new PbfReader(writeMvt([{ name: 'a', features: [{ geometry, properties: {} }] }]))).layers['a']
  if (!layer) return []
  const polygons: Rings[] = []
  for (const ring of layer.feature(0).loadGeometry()) {
    const open = ring.slice(0, -1).map(({ x, y }): XY => [x, y])
    if (doubleArea(open) > 0) polygons.push([open])
    else polygons.at(-1)!.push(open)
  }
  return polygons
}
const areaOf = (polygons: Rings[]): number => polygons.flat().reduce((sum, ring) => sum + doubleArea(ring) / 2, 0)

test('a polygon that the tile’s border cuts in two is two, without a seam along the border', () => {
  const horseshoe: XY[] = [
    [4000, 100],
    [4300, 100],
    [4300, 900],
    [4000, 900],
    [4000, 700],
    [4250, 700],
    [4250, 300],
    [4000, 300],
  ]
  const polygons = read({ kind: 'polygon', polygons: [[horseshoe]] })
  expect(polygons.length).toBe(2)
  expect(areaOf(polygons)).toBe(2 * 160 * 200)
})

test('what rounding made to cross itself is mended', () => {
  const crossed: XY[] = [
    [0, 0],
    [150, 150],
    [150, 0],
    [0, 100],
  ]
  const polygons = read({ kind: 'polygon', polygons: [[crossed]] })
  expect(polygons.length).toBe(2)
  expect(polygons.every((rings) => firstFault(sidesOf(rings)) === undefined)).toBe(true)
})

test('a polygon smaller than a unit stays as a square, one that lies outside does not come in', () => {
  const speck = (x: number, y: number): TileGeometry => ({
    kind: 'polygon',
    polygons: [
      [
        [
          [x, y],
          [x, y],
          [x, y],
        ],
      ],
    ],
  })
  expect(areaOf(read(speck(10, 20)))).toBe(1)
  expect(read(speck(5_000, 20))).toEqual([])
})

const radius = fc.double({ min: 0.3, max: 1, noNaN: true })
test('a border that was valid before it was cut and rounded is so after, whatever its size and place', () => {
  const star = fc.record({
    radii: fc.array(radius, { minLength: 5, maxLength: 60 }),
    x: fc.double({ min: -60, max: 4_200, noNaN: true }),
    y: fc.double({ min: -60, max: 4_200, noNaN: true }),
    size: fc.constantFrom(3, 9, 40, 400, 4_000),
  })
  fc.assert(
    fc.property(star, ({ radii, x, y, size }) => {
      const ring = radii.map((r, i): XY => {
        const angle = (2 * Math.PI * i) / radii.length
        return [Math.round(x + r * size * Math.cos(angle)), Math.round(y + r * size * Math.sin(angle))]
      })
      for (const rings of read({ kind: 'polygon', polygons: [[ring]] })) {
        expect(rings.every((r, i) => doubleArea(r) > 0 === (i === 0) && r.length > 2)).toBe(true)
        expect(firstFault(sidesOf(rings))).toBeUndefined()
      }
    }),
    { numRuns: 500 },
  )
}, 60_000)
