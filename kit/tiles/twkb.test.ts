import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTwkb } from './twkb.ts'

const bytes = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))

describe('what PostGIS 3.3 writes (ST_AsTWKB, copied from psql)', () => {
  test.each<[string, string, unknown]>([
    ['POINT(3 -5)', '01000609', { kind: 'point', points: [[3, -5]] }],
    [
      'LINESTRING(0 0,4096 -7,12 300)',
      '020003000080400de73fe604',
      {
        kind: 'line',
        lines: [
          [
            [0, 0],
            [4096, -7],
            [12, 300],
          ],
        ],
      },
    ],
    [
      'POLYGON((0 0,10 0,10 10,0 10,0 0),(2 2,2 4,4 4,2 2))',
      '0300020500001400001413000013040404000404000303',
      {
        kind: 'polygon',
        polygons: [
          [
            [
              [0, 0],
              [10, 0],
              [10, 10],
              [0, 10],
              [0, 0],
            ],
            [
              [2, 2],
              [2, 4],
              [4, 4],
              [2, 2],
            ],
          ],
        ],
      },
    ],
    [
      'MULTIPOINT(1 2,-3 4)',
      '04000202040704',
      {
        kind: 'point',
        points: [
          [1, 2],
          [-3, 4],
        ],
      },
    ],
    [
      'MULTILINESTRING((0 0,1 1),(5 5,-9 100000))',
      '05000202000002020208081bb69a0c',
      {
        kind: 'line',
        lines: [
          [
            [0, 0],
            [1, 1],
          ],
          [
            [5, 5],
            [-9, 100000],
          ],
        ],
      },
    ],
    [
      'MULTIPOLYGON(((0 0,10 0,10 10,0 0)),((20 20,30 20,30 30,20 20)))',
      '0600020104000014000014131301042828140000141313',
      {
        kind: 'polygon',
        polygons: [
          [
            [
              [0, 0],
              [10, 0],
              [10, 10],
              [0, 0],
            ],
          ],
          [
            [
              [20, 20],
              [30, 20],
              [30, 30],
              [20, 20],
            ],
          ],
        ],
      },
    ],
    [
      'LINESTRING(0 0,4.25 -7,12 300) with 2 decimals',
      '4200030000d206f70a8e0cd8df03',
      {
        kind: 'line',
        lines: [
          [
            [0, 0],
            [4.25, -7],
            [12, 300],
          ],
        ],
      },
    ],
    [
      'the same with size and box',
      '02030d00180de604030000080d10e604',
      {
        kind: 'line',
        lines: [
          [
            [0, 0],
            [4, -7],
            [12, 300],
          ],
        ],
      },
    ],
    [
      'LINESTRING Z(0 0 1,4.25 -7 2)',
      '02080102000002080d02',
      {
        kind: 'line',
        lines: [
          [
            [0, 0],
            [4, -7],
          ],
        ],
      },
    ],
  ])('%s', (_, hex, expected) => {
    expect(readTwkb(bytes(hex))).toEqual(expected)
  })

  test.each(['0110', '0310', '0610'])('nothing for the empty geometry %s', (hex) => {
    expect(readTwkb(bytes(hex))).toBeUndefined()
  })

  test('a collection is refused', () => {
    expect(() => readTwkb(bytes('07000101000204'))).toThrow(RangeError)
  })
})

test('bytes cut anywhere are refused and never loop', () => {
  const whole = bytes('0300020500001400001413000013040404000404000303')
  for (let length = 0; length < whole.length; length++) expect(() => readTwkb(whole.slice(0, length))).toThrow(RangeError)
})

test('noise is read or refused, in little time', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
      try {
        readTwkb(noise)
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError)
      }
    }),
  )
})
