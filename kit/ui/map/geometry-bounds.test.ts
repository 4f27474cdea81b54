import { expect, test } from 'vitest'
import { boundsOf } from './geometry-bounds.ts'

test('bounds run over points, lines and polygons; none have none', () => {
  expect(boundsOf([])).toBeNull()
  expect(
    boundsOf([
      { type: 'Point', coordinates: [105, 30] },
      {
        type: 'LineString',
        coordinates: [
          [104.5, 30.2],
          [105.2, 29.8],
        ],
      },
    ]),
  ).toEqual([104.5, 29.8, 105.2, 30.2])
  expect(
    boundsOf([
      {
        type: 'MultiPolygon',
        coordinates: [
          [
            [
              [1, 2],
              [3, 2],
              [3, 5],
              [1, 2],
            ],
          ],
        ],
      },
    ]),
  ).toEqual([1, 2, 3, 5])
})
