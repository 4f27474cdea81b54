import { describe, expect, test } from 'vitest'
import { clusterDetections } from './dedupe.ts'
import type { Detection } from './detection.ts'
import { maskHotspot } from './mask.ts'
import type { HeatSource, LivePermit } from './mask.ts'

const pixel: Detection = {
  key: 'a',
  satellite: 'snpp',
  sensor: 'VIIRS',
  acquired_at: '2023-03-05T14:00:00+08:00',
  latitude: 30,
  longitude: 104.6,
  confidence: 'nominal',
  confidence_pct: null,
  brightness_k: 340,
  frp_mw: 5,
  daynight: 'day',
  type: null,
  version: null,
}
const hotspot = clusterDetections([pixel, { ...pixel, key: 'b', latitude: 30.004, acquired_at: '2023-03-05T15:30:00+08:00' }])[0]!
const kiln: HeatSource = { id: 'k1', title: '某砖厂', place: { latitude: 30.002, longitude: 104.6, radius_m: 100 }, valid_from: null, valid_to: null }
const permit: LivePermit = { id: 'p1', title: '计划烧除', place: { contains: true }, from: '2023-03-05T14:00:00+08:00', to: '2023-03-05T15:30:00+08:00' }
const verdict = (heat_sources: HeatSource[], permits: LivePermit[]) => maskHotspot(hotspot, { heat_sources, permits })

describe('known sources of heat', () => {
  // The pixels lie 222 m north and south of the kiln; half a VIIRS pixel is 187.5 m.
  test.each([
    [34, false],
    [35, true],
  ])('a circle of %s m reaches both pixels: %s', (radius_m, masked) => {
    expect(verdict([{ ...kiln, place: { latitude: 30.002, longitude: 104.6, radius_m } }], []).masked).toBe(masked)
  })
  test('it says which', () => expect(verdict([kiln], [permit])).toEqual({ masked: true, by: 'heat_source', id: 'k1', reason: '位于已登记热源“某砖厂”范围内' }))
  test('a source out of use explains nothing', () => {
    expect(verdict([{ ...kiln, valid_to: '2023-03-04' }], []).masked).toBe(false)
    expect(verdict([{ ...kiln, valid_from: '2023-03-06' }], []).masked).toBe(false)
    expect(verdict([{ ...kiln, valid_from: '2023-03-05', valid_to: '2023-03-05' }], []).masked).toBe(true)
  })
})

describe('live permits', () => {
  test('inside place and hours', () => expect(verdict([], [permit])).toMatchObject({ masked: true, by: 'fire_use_permit', id: 'p1' }))
  test.each([[{ to: '2023-03-05T15:29:00+08:00' }], [{ from: '2023-03-05T14:01:00+08:00' }], [{ place: { contains: false } }]])('%j is alarmed', (change) => {
    expect(verdict([], [{ ...permit, ...change }])).toEqual({ masked: false })
  })
  test('hours in UTC are the same hours', () =>
    expect(verdict([], [{ ...permit, from: '2023-03-05T06:00:00Z', to: '2023-03-05T07:30:00Z' }]).masked).toBe(true))
})
