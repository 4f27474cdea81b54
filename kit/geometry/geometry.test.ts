import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkGeometry, coordinateGuess, type Bounds, type GeometryKind, type Position } from './geometry.ts'

const bounds: Bounds = [104.2, 29.6, 105.8, 30.7]
const square: Position[] = [
  [105, 30],
  [105.1, 30],
  [105.1, 30.1],
  [105, 30.1],
  [105, 30],
]
const check = (kind: GeometryKind, type: string, coordinates: unknown) => checkGeometry({ type, coordinates }, { kind, bounds })
const polygon = (...rings: Position[][]) => check('polygon', 'Polygon', rings)
const firstProblem = (result: ReturnType<typeof checkGeometry>) => (result.ok ? undefined : result.problems[0])

describe('what is right passes', () => {
  test('rounded to 7 decimals, repeated points dropped, altitude left out', () => {
    expect(
      check('line', 'LineString', [
        [105.123456789, 30, 412],
        [105.12345681, 30],
        [105.2, 30.1],
      ]),
    ).toEqual({
      ok: true,
      geometry: {
        type: 'LineString',
        coordinates: [
          [105.1234568, 30],
          [105.2, 30.1],
        ],
      },
    })
  })

  test('rings are turned: outer counter-clockwise, hole clockwise', () => {
    const hole: Position[] = [
      [105.02, 30.02],
      [105.04, 30.02],
      [105.04, 30.04],
      [105.02, 30.02],
    ]
    expect(polygon(square.toReversed(), hole)).toEqual({
      ok: true,
      geometry: { type: 'Polygon', coordinates: [square, hole.toReversed()] },
    })
  })

  test('parts may touch at a corner, a hole may touch the outer ring once', () => {
    const east = square.map(([x, y]): Position => [x + 0.1, y + 0.1])
    expect(check('polygon', 'MultiPolygon', [[square], [east]]).ok).toBe(true)
    expect(
      polygon(square, [
        [105, 30],
        [105.02, 30.04],
        [105.04, 30.02],
        [105, 30],
      ]).ok,
    ).toBe(true)
  })
})

describe('places that are no places', () => {
  test.each([
    ['latitude before longitude', [30.12, 104.63], 'geometry.swapped', '写反'],
    ['Gauss–Krüger with zone number', [35464342.98, 3333473.59], 'geometry.projected', '4523 带号'],
    ['the same, northing first', [3333473.59, 35464342.98], 'geometry.projected', '北坐标写在了前面'],
    ['Gauss–Krüger without zone number', [464342.98, 3333473.59], 'geometry.projected', '4544'],
    ['web mercator', [11647358, 3519000], 'geometry.projected', '3857'],
    ['numbers of no system', [99999999, 12], 'geometry.projected', '认不出'],
    ['another city', [106.5, 29.5], 'geometry.outside', '不在允许范围'],
    ['not a number', [Number.NaN, 30], 'geometry.not_finite', '不是有效数字'],
  ])('%s', (_, position, code, words) => {
    const problem = firstProblem(check('point', 'Point', position))
    expect(problem).toMatchObject({ code, position })
    expect(problem?.message).toContain(words)
  })

  test('a long list of misplaced points is cut at 20', () => {
    const result = check(
      'line',
      'LineString',
      Array.from({ length: 50 }, () => [30, 105]),
    )
    expect(result.ok ? 0 : result.problems.length).toBe(20)
  })
})

describe('shapes that are no shapes', () => {
  test('a bow tie names the place of the crossing', () => {
    const problem = firstProblem(
      polygon([
        [105, 30],
        [105.1, 30.1],
        [105.1, 30],
        [105, 30.1],
        [105, 30],
      ]),
    )
    expect(problem).toMatchObject({ code: 'geometry.self_crossing', position: [105.05, 30.05] })
    expect(problem?.message).toContain('(105.05, 30.05)')
  })

  test.each([
    [
      'a spike',
      [
        [105, 30],
        [105.1, 30],
        [105.1, 30.1],
        [105.2, 30.1],
        [105.1, 30.1],
        [105, 30.1],
        [105, 30],
      ],
    ],
    [
      'a ring that comes back to a corner',
      [
        [105, 30],
        [105.1, 30],
        [105.05, 30.05],
        [105.1, 30.1],
        [105, 30.1],
        [105.05, 30.05],
        [105, 30],
      ],
    ],
  ] as [string, Position[]][])('%s', (_, ring) => {
    expect(firstProblem(polygon(ring))?.code).toBe('geometry.self_crossing')
  })

  test.each<[string, unknown, string]>([
    ['an open ring', [square.slice(0, 4)], 'geometry.unclosed'],
    ['two corners', [[square[0], square[1], square[0]]], 'geometry.too_few_points'],
    [
      'corners on one line',
      [
        [
          [105, 30],
          [105.1, 30],
          [105.2, 30],
          [105, 30],
        ],
      ],
      'geometry.no_area',
    ],
    ['a hole outside', [square, square.map(([x, y]) => [x + 0.3, y])], 'geometry.hole_outside'],
    ['a hole across the border', [square, square.map(([x, y]) => [x + 0.05, y + 0.05])], 'geometry.self_crossing'],
    ['one level of brackets short', square, 'geometry.malformed'],
    ['texts for numbers', [[['105', '30']]], 'geometry.malformed'],
    ['no ring', [], 'geometry.malformed'],
  ])('%s', (_, rings, code) => {
    expect(firstProblem(check('polygon', 'Polygon', rings))?.code).toBe(code)
  })

  test('parts that overlap or lie in one another', () => {
    const over = square.map(([x, y]): Position => [x + 0.05, y + 0.05])
    const inner: Position[] = [
      [105.02, 30.02],
      [105.04, 30.02],
      [105.04, 30.04],
      [105.02, 30.02],
    ]
    expect(firstProblem(check('polygon', 'MultiPolygon', [[square], [over]]))?.code).toBe('geometry.parts_overlap')
    expect(firstProblem(check('polygon', 'MultiPolygon', [[square], [inner]]))?.code).toBe('geometry.parts_overlap')
    expect(firstProblem(check('polygon', 'MultiPolygon', [[square], [square]]))?.code).toBe('geometry.parts_overlap')
  })

  test('a line of one place, a wrong type, too many vertices, nothing at all', () => {
    expect(
      firstProblem(
        check('line', 'LineString', [
          [105, 30],
          [105, 30],
        ]),
      )?.code,
    ).toBe('geometry.too_few_points')
    expect(firstProblem(check('point', 'Polygon', [square]))?.code).toBe('geometry.wrong_type')
    expect(firstProblem(checkGeometry(null, { kind: 'point' }))?.code).toBe('geometry.wrong_type')
    const many = Array.from({ length: 11 }, (_, i): Position => [105 + i / 100, 30])
    expect(firstProblem(checkGeometry({ type: 'LineString', coordinates: many }, { kind: 'line', max_vertices: 10 }))?.code).toBe('geometry.too_many_vertices')
  })
})

test('whatever comes in, the answer is a verdict and never an exception', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom<GeometryKind>('point', 'line', 'polygon'), (value, kind) => {
      const type = { point: 'Point', line: 'LineString', polygon: 'Polygon' }[kind]
      for (const geometry of [value, { type, coordinates: value }]) {
        const result = checkGeometry(geometry, { kind })
        if (!result.ok) expect(result.problems.length).toBeGreaterThan(0)
      }
    }),
  )
})

test('a star around a point never crosses itself and is accepted', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0.01, max: 0.4, noNaN: true }), { minLength: 3, maxLength: 40 }), (radii) => {
      const ring = radii.map((radius, i): Position => {
        const angle = (i * 2 * Math.PI) / radii.length
        return [105 + radius * Math.cos(angle), 30.1 + radius * Math.sin(angle)]
      })
      expect(polygon([...ring, ring[0]!])).toMatchObject({ ok: true })
    }),
  )
})

test('a comb of 20,000 vertices and 5,000 parts are answered, not chewed on (both took seconds once)', () => {
  const comb = Array.from({ length: 9_990 }, (_, i): Position[] => {
    const y = 30 + i * 2e-6
    return i % 2
      ? [
          [105.5, y],
          [105.01, y],
        ]
      : [
          [105.01, y],
          [105.5, y],
        ]
  }).flat()
  expect(polygon([...comb, [105, comb.at(-1)![1]], [105, 30], comb[0]!]).ok).toBe(true)
  const triangles = Array.from({ length: 4_900 }, (_, i): Position[][] => {
    const [x, y] = [105 + (i % 70) * 0.005, 30 + Math.floor(i / 70) * 0.005]
    return [
      [
        [x, y],
        [x + 0.001, y],
        [x, y + 0.001],
        [x, y],
      ],
    ]
  })
  expect(check('polygon', 'MultiPolygon', triangles).ok).toBe(true)
}, 30_000)

test('a guess without bounds judges by the country', () => {
  expect(coordinateGuess([30.12, 104.63])).toEqual({ kind: 'swapped' })
  expect(coordinateGuess([104.63, 30.12])).toEqual({ kind: 'degrees' })
  expect(coordinateGuess([464342.98, 3333473.59])).toEqual({ kind: 'gk_plain', epsg: undefined, northing_first: false })
  expect(coordinateGuess([18500000, 3333473])).toEqual({ kind: 'gk_prefixed', epsg: 4496, zone: 18, northing_first: false })
})
