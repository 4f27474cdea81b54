import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Polygon, Position } from '#kit/geometry/geojson.ts'
import { type RasterWindow, zonalMean } from './zonal.ts'

const window = (values: number[], columns = 4, over: Partial<RasterWindow> = {}): RasterWindow => ({
  columns,
  rows: values.length / columns,
  values,
  north_west: [100, 50],
  cell: [2, 2],
  no_data: -9999,
  ...over,
})
const box = (w: number, s: number, e: number, n: number, hole?: Position[]): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [w, s],
      [e, s],
      [e, n],
      [w, n],
      [w, s],
    ],
    ...(hole ? [hole] : []),
  ],
})
const numbers = Array.from({ length: 16 }, (_, i) => i)

describe('区域均值', () => {
  it('按格与区域共有的面积加权：半格算半格', () => {
    // Cells 0 and 1 of the first row lie between y 48 and 50; the box takes all of the first and half of the second.
    expect(zonalMean(window(numbers), box(100, 48, 103, 50))).toEqual({ mean: (1 * 2) / (4 + 2), covered: 1, cells: 2 })
  })
  it('小于一格的区域取所在的格；落在四格交点上的取四格', () => {
    expect(zonalMean(window(numbers), box(102.5, 44.5, 102.6, 44.6))).toMatchObject({ mean: 9, cells: 1 })
    expect(zonalMean(window(numbers), box(101, 47, 103, 49)).mean).toBeCloseTo((0 + 1 + 4 + 5) / 4, 12)
  })
  it('孔内的格不算', () => {
    const hole: Position[] = [
      [100, 48],
      [100, 50],
      [102, 50],
      [102, 48],
      [100, 48],
    ]
    expect(zonalMean(window(numbers), box(100, 48, 104, 50, hole))).toMatchObject({ mean: 1, covered: 1, cells: 1 })
  })
  it('无数据的格不算，并说明覆盖了多少；全无数据则没有均值', () => {
    expect(zonalMean(window([-9999, 7, 7, 7, ...numbers.slice(4)]), box(100, 48, 104, 50))).toEqual({ mean: 7, covered: 0.5, cells: 1 })
    expect(zonalMean(window([Number.NaN, ...numbers.slice(1)]), box(100, 48, 102, 50))).toEqual({ mean: null, covered: 0, cells: 0 })
    expect(zonalMean(window(numbers), box(200, 48, 202, 50))).toEqual({ mean: null, covered: 0, cells: 0 })
  })
  it('超出栅格的部分不算作覆盖', () => {
    expect(zonalMean(window(numbers), box(98, 48, 102, 50))).toMatchObject({ mean: 0, covered: 0.5 })
  })

  /** A ring that every ray from its centre meets once, within the raster. */
  const star = fc.array(fc.double({ min: 0.2, max: 3.5, noNaN: true }), { minLength: 3, maxLength: 12 }).map((radii): Polygon => {
    const ring = radii.map((r, i): Position => [104 + r * Math.cos((2 * Math.PI * i) / radii.length), 46 + r * Math.sin((2 * Math.PI * i) / radii.length)])
    return { type: 'Polygon', coordinates: [[...ring, ring[0]!]] }
  })
  const cells = fc.array(fc.double({ min: -50, max: 90, noNaN: true }), { minLength: 16, maxLength: 16 })
  it('在栅格内的区域全部被覆盖，均值在最小与最大之间', () => {
    fc.assert(
      fc.property(star, cells, (zone, values) => {
        const { mean, covered } = zonalMean(window(values), zone)
        expect(covered).toBeCloseTo(1, 9)
        expect(mean!).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(mean!).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      }),
    )
  })
  it('处处相等的栅格，均值即该值；均值是线性的', () => {
    fc.assert(
      fc.property(star, cells, fc.double({ min: -5, max: 5, noNaN: true }), (zone, values, k) => {
        expect(zonalMean(window(values.map(() => 12.5)), zone).mean).toBeCloseTo(12.5, 9)
        const once = zonalMean(window(values), zone).mean!
        expect(zonalMean(window(values.map((v) => k * v + 3)), zone).mean).toBeCloseTo(k * once + 3, 6)
      }),
    )
  })
  it('环的方向不影响结果', () => {
    fc.assert(
      fc.property(star, cells, (zone, values) => {
        const back: Polygon = { type: 'Polygon', coordinates: [zone.coordinates[0]!.toReversed()] }
        expect(zonalMean(window(values), back).mean).toBeCloseTo(zonalMean(window(values), zone).mean!, 9)
      }),
    )
  })
})
