import { expect, test } from 'vitest'
import type { Shape } from './document.ts'
import { roundLength, sketchLegend, sketchOf } from './sketch.ts'

const square = (west: number, south: number, size: number): Shape['geometry'] => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
})
const own: Shape = { class: 'own', title: '地块', area_mu: '10', geometry: square(105, 30, 0.01) }
const red: Shape = { class: 'forbidden', title: '生态保护红线', area_mu: '2', geometry: square(105, 30, 0.004) }

test('a round length is one, two or five times a power of ten, and never longer', () => {
  expect([7, 12, 49, 50, 999, 1000, 2400].map(roundLength)).toEqual([5, 10, 20, 50, 500, 1000, 2000])
})

test('what was found lies under the outline of the record, hatched and not by colour alone', () => {
  const svg = sketchOf([own, red]) ?? ''
  expect(svg.indexOf('url(#forbidden)')).toBeGreaterThan(0)
  expect(svg.indexOf('url(#forbidden)')).toBeLessThan(svg.lastIndexOf('stroke-width="1.6"'))
  expect(svg).toContain('500 米')
  expect(svg).toMatch(/>北</)
  expect(svg).toMatch(/105\.0\d{4}°E/)
})

test('a square degree of ground keeps its shape: what is as long as wide on the ground is so on paper', () => {
  const metres = 0.01 * Math.cos((30.005 * Math.PI) / 180)
  const svg =
    sketchOf([
      {
        ...own,
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [105, 30],
              [105.01, 30],
              [105.01, 30 + metres],
              [105, 30 + metres],
              [105, 30],
            ],
          ],
        },
      },
    ]) ?? ''
  const corners =
    /d="M([^"]*)Z"/
      .exec(svg)?.[1]
      ?.split('L')
      .map((p) => p.split(' ').map(Number)) ?? []
  const [a, b, c] = corners
  expect(Math.abs((b?.[0] ?? 0) - (a?.[0] ?? 0))).toBeCloseTo(Math.abs((c?.[1] ?? 0) - (b?.[1] ?? 0)), 0)
})

test('a point has surroundings; nothing has no sketch', () => {
  expect(sketchOf([{ ...own, geometry: { type: 'Point', coordinates: [105, 30] } }])).toContain('<circle')
  expect(sketchOf([])).toBeNull()
})

test('the legend names each class and title once', () => {
  expect(sketchLegend([own, red, red]).map((l) => [l.class, l.title])).toEqual([
    ['own', '地块'],
    ['forbidden', '生态保护红线'],
  ])
})
