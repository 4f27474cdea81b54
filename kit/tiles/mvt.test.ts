import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clip } from '#kit/geometry/clip.ts'
import { writeMvt, type TileFeature, type TileGeometry } from './mvt.ts'
import { readMvt } from './mvt-reader.fixtures.ts'
import { doubleArea, type XY } from '#kit/geometry/ring.ts'

const one = (geometry: TileGeometry, properties: TileFeature['properties'] = {}, id?: number) =>
  readMvt(writeMvt([{ name: 'a', features: [{ id, geometry, properties }] }]))[0]?.features[0]

const box: XY[] = [
  [0, 0],
  [100, 0],
  [100, 100],
  [0, 100],
  [0, 0],
]

describe('what is written reads back', () => {
  test('layer, id and every kind of property', () => {
    const properties = { text: '云岭区', whole: 7, below: -7, part: 0.1, large: 9007199254740991, yes: true, no: false, nothing: null }
    const tile = writeMvt([
      { name: '区划', features: [{ id: 2 ** 40, geometry: { kind: 'point', points: [[5, 6]] }, properties }] },
      { name: 'empty', features: [] },
    ])
    const { nothing: _leftOut, ...kept } = properties
    expect(readMvt(tile)).toEqual([{ name: '区划', version: 2, extent: 4096, features: [{ id: 2 ** 40, type: 1, properties: kept, parts: [[[5, 6]]] }] }])
  })

  test('equal values are written once, a number and its text are two', () => {
    const features = ['1', 1, '1', 1].map((a) => ({ geometry: { kind: 'point', points: [[1, 1]] } satisfies TileGeometry, properties: { a } }))
    const [layer] = readMvt(writeMvt([{ name: 'a', features: features as TileFeature[] }]))
    expect(layer!.features.map(({ properties }) => properties.a)).toEqual(['1', 1, '1', 1])
  })

  test('lines and several points', () => {
    expect(
      one({
        kind: 'line',
        lines: [
          [
            [0, 0],
            [10, 20],
          ],
          [
            [30, 30],
            [5, 5],
          ],
        ],
      })?.parts,
    ).toEqual([
      [
        [0, 0],
        [10, 20],
      ],
      [
        [30, 30],
        [5, 5],
      ],
    ])
    expect(
      one({
        kind: 'point',
        points: [
          [1, 2],
          [3, 4],
        ],
      })?.parts,
    ).toEqual([[[1, 2]], [[3, 4]]])
  })

  test('the example of the specification, 4.3.5.4: a polygon as move, line, close', () => {
    const bytes = writeMvt([
      {
        name: 'a',
        features: [
          {
            geometry: {
              kind: 'polygon',
              polygons: [
                [
                  [
                    [3, 6],
                    [8, 12],
                    [20, 34],
                    [3, 6],
                  ],
                ],
              ],
            },
            properties: {},
          },
        ],
      },
    ])
    expect(Buffer.from(bytes).toString('hex')).toContain(Buffer.from([9, 6, 12, 18, 10, 12, 24, 44, 15]).toString('hex'))
  })
})

describe('polygons', () => {
  test('outer rings have positive area in the tile, holes negative, however they come', () => {
    const hole: XY[] = [
      [20, 20],
      [40, 20],
      [40, 40],
      [20, 20],
    ]
    for (const rings of [
      [box, hole],
      [box.toReversed(), hole.toReversed()],
    ]) {
      expect(one({ kind: 'polygon', polygons: [rings] })?.parts.map((ring) => Math.sign(doubleArea(ring)))).toEqual([1, -1])
    }
  })

  test('rings without area are dropped, and holes with their outer ring', () => {
    const flat: XY[] = [
      [0, 0],
      [50, 50],
      [0, 0],
    ]
    expect(one({ kind: 'polygon', polygons: [[box, flat]] })?.parts.length).toBe(1)
    expect(one({ kind: 'polygon', polygons: [[flat, box]] })).toBeUndefined()
  })
})

test('what lies outside leaves an empty tile', () => {
  const far: XY[] = box.map(([x, y]) => [x + 9000, y])
  expect(writeMvt([{ name: 'a', features: [{ geometry: { kind: 'polygon', polygons: [[far]] }, properties: {} }] }]).length).toBe(0)
  expect(
    one({
      kind: 'line',
      lines: [
        [
          [-100, -100],
          [-100, 5000],
        ],
      ],
    }),
  ).toBeUndefined()
  expect(one({ kind: 'point', points: [[4161, 0]] })).toBeUndefined()
})

test('a line that leaves and comes back is two lines', () => {
  const lines: XY[][] = [
    [
      [0, 10],
      [5000, 10],
      [5000, 20],
      [0, 20],
    ],
  ]
  expect(clip({ kind: 'line', lines }, { low: 0, high: 4096 })).toEqual({
    kind: 'line',
    lines: [
      [
        [0, 10],
        [4096, 10],
      ],
      [
        [4096, 20],
        [0, 20],
      ],
    ],
  })
})

test('what rounds to nothing is plain zero', () => {
  const kept = clip(
    {
      kind: 'line',
      lines: [
        [
          [-69, 1],
          [0, -13],
        ],
      ],
    },
    { low: -64, high: 4160 },
  )
  expect(kept).toEqual({
    kind: 'line',
    lines: [
      [
        [-64, 0],
        [0, -13],
      ],
    ],
  })
})

const coordinate = fc.integer({ min: -20_000, max: 20_000 })
const path = (minLength: number) => fc.array(fc.tuple(coordinate, coordinate), { minLength, maxLength: 30 })
const geometry: fc.Arbitrary<TileGeometry> = fc.oneof(
  path(1).map((points): TileGeometry => ({ kind: 'point', points })),
  fc.array(path(2), { minLength: 1, maxLength: 3 }).map((lines): TileGeometry => ({ kind: 'line', lines })),
  fc.array(fc.array(path(3), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }).map((polygons): TileGeometry => ({ kind: 'polygon', polygons })),
)

test('nothing written ever lies outside the tile with its buffer, and clipping twice is clipping once', () => {
  fc.assert(
    fc.property(geometry, (shape) => {
      const square = { low: -64, high: 4160 }
      const kept = clip(shape, square)
      const written = one(shape)
      expect(written === undefined).toBe(kept === undefined)
      if (!kept || !written) return
      for (const [x, y] of written.parts.flat()) expect(Math.min(x, y) >= -64 && Math.max(x, y) <= 4160).toBe(true)
      expect(clip(kept, square)).toEqual(kept)
      const parts = kept.kind === 'point' ? kept.points.map((p) => [p]) : kept.kind === 'line' ? kept.lines : kept.polygons.flat().map((r) => [...r, r[0]!])
      expect(written.parts).toEqual(parts)
    }),
  )
}, 30_000)

test('the area of a convex polygon inside and outside a border adds up', () => {
  fc.assert(
    fc.property(fc.tuple(coordinate, coordinate, fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 })), ([x, y, w, h]) => {
      const rectangle: XY[] = [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ]
      const overlap = (from: number, size: number) => Math.max(0, Math.min(from + size, 4096) - Math.max(from, 0))
      const kept = clip({ kind: 'polygon', polygons: [[rectangle]] }, { low: 0, high: 4096 })
      const area = kept?.kind === 'polygon' ? doubleArea(kept.polygons[0]![0]!) / 2 : 0
      expect(area).toBe(overlap(x, w) * overlap(y, h))
    }),
  )
})
