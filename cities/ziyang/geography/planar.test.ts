import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { divide } from './cells.ts'
import { dissolve, traceFaces, type OpenRing } from './planar.ts'
import { doubleArea, insideRing, type XY } from '#kit/geometry/ring.ts'
import { seededRandom } from '#kit/quantity/seeded-random.ts'
import { sampleRing, sharePoints, spreadCentres } from './spread.ts'

const box = (x: number, y: number, size = 10): OpenRing => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
]

describe('dissolve', () => {
  test('neighbours become one ring, the common side is gone', () => {
    const [[outer, ...holes] = [], ...more] = dissolve([box(0, 0), box(10, 0)])
    expect([doubleArea(outer!), holes.length, more.length]).toEqual([400, 0, 0])
  })

  test('parts that touch at a corner stay two polygons', () => {
    expect(dissolve([box(0, 0), box(10, 10)]).map((rings) => rings.length)).toEqual([1, 1])
  })

  test('a ring of cells keeps its hole, turned clockwise', () => {
    const around = [0, 10, 20].flatMap((x) => [0, 10, 20].map((y) => box(x, y))).filter((_, i) => i !== 4)
    const [rings, ...more] = dissolve(around)
    expect(more).toEqual([])
    expect(rings!.map(doubleArea)).toEqual([1800, -200])
  })

  test('a hole that touches the outer ring at a corner becomes a hole, not a crossing', () => {
    const without = [0, 10, 20].flatMap((x) => [0, 10, 20].map((y) => box(x, y))).filter((_, i) => i !== 4 && i !== 8)
    const [rings] = dissolve(without)
    expect(rings!.map(doubleArea)).toEqual([1600, -200])
  })

  test('whatever cells of a grid are joined, no area is lost or gained', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(63), { minLength: 1 }), (cells) => {
        const polygons = dissolve(cells.map((n) => box((n % 8) * 10, Math.floor(n / 8) * 10)))
        expect(polygons.flat().reduce((sum, ring) => sum + doubleArea(ring), 0)).toBe(cells.length * 200)
        for (const ring of polygons.flat()) expect(new Set(ring.map(String)).size).toBe(ring.length)
      }),
    )
  })
})

test('faces: a square with a diagonal has two', () => {
  const [a, b, c, d] = box(0, 0) as [XY, XY, XY, XY]
  expect(
    traceFaces([
      [a, b],
      [b, c],
      [c, d],
      [d, a],
      [a, c],
    ]).map(doubleArea),
  ).toEqual([100, 100])
})

test('cells tile two regions with a common border, whatever the seeds', () => {
  const regions = [box(0, 0, 10_000), box(10_000, 0, 10_000)]
  const inside = fc.tuple(fc.integer({ min: 1, max: 9_999 }), fc.integer({ min: 1, max: 9_999 }))
  const seeds = fc.uniqueArray(inside, { minLength: 2, maxLength: 30, selector: ([x, y]) => `${x >> 6},${y >> 6}` })
  fc.assert(
    fc.property(seeds, seeds, (one, two) => {
      const cells = divide([
        { outline: regions[0]!, seeds: one },
        { outline: regions[1]!, seeds: two.map(([x, y]): XY => [x + 10_000, y]) },
      ])
      cells.forEach((list, i) => {
        const [whole, ...rest] = dissolve(list)
        expect([rest.length, whole!.length]).toEqual([0, 1])
        expect(doubleArea(whole![0]!)).toBe(doubleArea(regions[i]!))
      })
      const open = dissolve(cells.flat())
      expect(open.length).toBe(1)
    }),
  )
}, 30_000)

test('a part cut off by a bend of the outline goes to its neighbour, so that every cell is one piece', () => {
  const horseshoe: OpenRing = [
    [0, 0],
    [900, 0],
    [900, 1000],
    [600, 1000],
    [600, 300],
    [300, 300],
    [300, 1000],
    [0, 1000],
  ]
  const [cells] = divide([
    {
      outline: horseshoe,
      seeds: [
        [150, 900],
        [150, 100],
        [750, 500],
        [450, 150],
      ],
    },
  ])
  expect(cells!.reduce((sum, ring) => sum + doubleArea(ring), 0)).toBe(doubleArea(horseshoe))
  for (const ring of cells!) expect(new Set(ring.map(String)).size).toBe(ring.length)
})

test('shares are followed to a few points', () => {
  const samples = sampleRing(box(0, 0, 100), 2)
  const groups = sharePoints(
    samples,
    [
      [20, 20],
      [80, 20],
      [50, 80],
    ],
    [1, 2, 5],
  )
  groups.forEach((group, i) => expect(Math.abs(group.length / samples.points.length - [0.125, 0.25, 0.625][i]!)).toBeLessThan(0.03))
})

test('spread centres are repeatable and lie inside a convex area', () => {
  const area = box(0, 0, 100)
  const centres = () => spreadCentres(sampleRing(area, 2), 7, seededRandom('a'))
  expect(centres()).toEqual(centres())
  for (const centre of centres()) expect(insideRing(centre, area)).toBe(true)
})
