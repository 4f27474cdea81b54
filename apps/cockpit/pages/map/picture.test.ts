import { expect, test } from 'vitest'
import { scaleOf } from './picture.ts'

test.each([
  [0, 0, 120, 5_000_000],
  [30, 10, 120, 5000],
  [30, 16, 120, 100],
  [60, 10, 120, 2000],
])('at %d° and zoom %d the longest round length in %d pixels is %d m', (latitude, zoom, most, metres) => {
  const found = scaleOf(latitude, zoom, most)
  expect(found.metres).toBe(metres)
  expect(found.pixels).toBeLessThanOrEqual(most)
  // a pixel of the equator at zoom 0 is the equator by 512
  const perPixel = ((40_075_016.686 / 512) * Math.cos((latitude * Math.PI) / 180)) / 2 ** zoom
  expect(found.pixels * perPixel).toBeCloseTo(metres, 0)
})
