import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beijingInstant } from '#kit/calendar/date.ts'
import { clusterDetections } from './dedupe.ts'
import type { ConfidenceGrade, Detection } from './detection.ts'

const NOON = Date.parse('2023-03-05T04:00:00Z')
/** One degree of latitude is about 110.86 km at 30°N, so 0.01° is some 1109 m. */
function pixel(north: number, minutes: number, change: Partial<Detection> = {}): Detection {
  const latitude = 30 + north
  const acquired_at = beijingInstant(NOON + minutes * 60_000)
  return {
    key: `snpp:${acquired_at}:${latitude.toFixed(4)}`,
    satellite: 'snpp',
    sensor: 'VIIRS',
    acquired_at,
    latitude,
    longitude: 104.6,
    confidence: 'nominal',
    confidence_pct: null,
    brightness_k: 340,
    frp_mw: 5,
    daynight: 'day',
    type: null,
    version: null,
    ...change,
  }
}
const sizes = (detections: Detection[]) => clusterDetections(detections).map(({ pixels }) => pixels)

describe('1.5 km and 3 hours', () => {
  test('just within and just beyond the distance', () => {
    expect(sizes([pixel(0, 0), pixel(0.0135, 0)])).toEqual([2])
    expect(sizes([pixel(0, 0), pixel(0.0137, 0)])).toEqual([1, 1])
  })
  test('three hours are still the same hotspot', () => {
    expect(sizes([pixel(0, 0), pixel(0.001, 180)])).toEqual([2])
    expect(sizes([pixel(0, 0), pixel(0.001, 181)])).toEqual([1, 1])
  })
  test('a front of pixels is linked from one to the next', () => expect(sizes([pixel(0, 0), pixel(0.02, 0), pixel(0.01, 0)])).toEqual([3]))
  test('the rule is data', () => {
    expect(clusterDetections([pixel(0, 0), pixel(0.02, 0)], { within_m: 3000, within_hours: 1, confidence: 'unchecked' })).toHaveLength(1)
  })
})

test('a hotspot tells its pixels, time, centre, power and key', () => {
  const [hotspot] = clusterDetections([pixel(0.004, 60, { frp_mw: null }), pixel(0, 0, { frp_mw: 7 }), pixel(0.002, 30, { frp_mw: 11 })])
  expect(hotspot).toMatchObject({
    key: pixel(0, 0).key,
    pixels: 3,
    latitude: 30.002,
    longitude: 104.6,
    first_at: '2023-03-05T12:00:00+08:00',
    last_at: '2023-03-05T13:00:00+08:00',
    max_frp_mw: 11,
    immediate_report: true,
  })
})

test('two pixels need no report at once, three do; a repeated row is no third pixel', () => {
  expect(clusterDetections([pixel(0, 0), pixel(0.003, 0), pixel(0, 0)])[0]).toMatchObject({ pixels: 2, immediate_report: false })
  expect(clusterDetections([pixel(0, 0), pixel(0.003, 0), pixel(0.006, 0)])[0]).toMatchObject({ pixels: 3, immediate_report: true })
})

test.each<[ConfidenceGrade, 'day' | 'night' | null, string]>([
  ['low', 'day', '存疑'],
  ['low', null, '存疑'],
  ['low', 'night', '较可信'],
  ['nominal', 'day', '较可信'],
  ['high', 'day', '紧急'],
])('one %s pixel, %s: %s', (confidence, daynight, title) => {
  expect(clusterDetections([pixel(0, 0, { confidence, daynight })])[0]?.grade.title).toBe(title)
})

describe('properties', () => {
  const detection = fc
    .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
    .map(([north, east, quarter]) => pixel(north * 0.004, quarter * 15, { longitude: 104.6 + east * 0.004, key: `k:${quarter}:${north}:${east}` }))
  const detections = fc.array(detection, { maxLength: 60 })

  test('the order of the detections and a second upload change nothing', () => {
    const shuffled = detections.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })))
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const expected = clusterDetections(list)
        expect(clusterDetections(other)).toEqual(expected)
        expect(clusterDetections([...other, ...list])).toEqual(expected)
      }),
    )
  })
  test('every detection is in exactly one hotspot', () => {
    fc.assert(
      fc.property(detections, (list) => {
        const keys = clusterDetections(list).flatMap((hotspot) => hotspot.detections.map(({ key }) => key))
        expect(keys.toSorted()).toEqual([...new Set(list.map(({ key }) => key))].toSorted())
      }),
    )
  })
  test('what one hotspot holds stays one hotspot by itself', () => {
    fc.assert(
      fc.property(detections, (list) => {
        for (const hotspot of clusterDetections(list)) expect(clusterDetections(hotspot.detections)).toEqual([hotspot])
      }),
    )
  })
})
