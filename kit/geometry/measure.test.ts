import { expect, test } from 'vitest'
import type { Position } from './geojson.ts'
import { areaOf, distance, lengthOf } from './measure.ts'

/** Expected values: PostGIS 3.3, ST_Length and ST_Area of geography in SRID 4490 (GeographicLib geodesics). */
const relative = (ours: number, theirs: number) => Math.abs(ours / theirs - 1)
const square = (x: number, y: number, side: number): Position[] => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const areaOfSquare = (side: number) => areaOf({ type: 'Polygon', coordinates: [square(105, 30, side)] })

test('lengths agree with PostGIS to a ten-millionth and better', () => {
  expect(
    relative(
      lengthOf([
        [104.63, 30.12],
        [105.33, 30.1],
      ]),
      67502.09755537072,
    ),
  ).toBeLessThan(1e-9)
  expect(relative(distance([0, 0], [100, 45]), 10796710.786371248)).toBeLessThan(1e-10)
  expect(Math.abs(distance([104.63, 30.12], [104.6301, 30.1201]) - 14.688729569588851)).toBeLessThan(1e-6)
})

test('no length, and nearly the other side of the earth', () => {
  expect(distance([105, 30], [105, 30])).toBe(0)
  expect(relative(distance([0, 0], [179.9, 0.1]), 20003931)).toBeLessThan(0.005)
})

test('areas agree with PostGIS: a degree to 0.1 ppm, a hundredth and less to a billionth', () => {
  expect(relative(areaOfSquare(1), 10642455822.15564)).toBeLessThan(1e-7)
  expect(relative(areaOfSquare(0.01), 1069521.1739416122)).toBeLessThan(1e-8)
  expect(relative(areaOfSquare(0.0001), 106.9573455452919)).toBeLessThan(1e-7)
})

test('holes count off, parts add up, direction does not matter', () => {
  const [outer, hole] = [square(105, 30, 0.03), square(105.01, 30.01, 0.01)]
  const whole = areaOf({ type: 'Polygon', coordinates: [outer] })
  const inner = areaOf({ type: 'Polygon', coordinates: [hole.toReversed()] })
  expect(areaOf({ type: 'Polygon', coordinates: [outer, hole] })).toBeCloseTo(whole - inner, 3)
  expect(areaOf({ type: 'MultiPolygon', coordinates: [[outer], [square(105.1, 30, 0.03)]] })).toBeCloseTo(whole * 2, 3)
})
