import fc from 'fast-check'
import { expect, it } from 'vitest'
import { GROWTH_SET, type GrowthRow } from '#datasets/banks/growth.ts'
import { ageAt, bambooCover, curveOf, grownVolume, volumeAt } from './curve.ts'

const rows: readonly GrowthRow[] = [...Object.values(GROWTH_SET.planted), ...Object.values(GROWTH_SET.natural)]
const curve = fc.constantFrom(...rows)
const years = fc.double({ min: 0, max: 120, noNaN: true })

it('with exponent one the curve is that of Mitscherlich: half the limit after ln 2 / k years', () => {
  expect(volumeAt({ a_m3_ha: 200, k: 0.05, m: 1 }, Math.LN2 / 0.05)).toBeCloseTo(100, 10)
})
it('by hand: planted cypress of 30 years, 160 · (1 − e^(−1.05))^2.4 = 56.9 m³/ha', () => {
  expect(volumeAt(curveOf('cypress', 'planted')!, 30)).toBeCloseTo(56.9, 1)
})
it('starts from nothing, rises, and never passes its limit', () => {
  fc.assert(
    fc.property(curve, years, fc.double({ min: 0.1, max: 20, noNaN: true }), (c, t, more) => {
      expect(volumeAt(c, 0)).toBe(0)
      expect(volumeAt(c, t + more)).toBeGreaterThanOrEqual(volumeAt(c, t))
      expect(volumeAt(c, t)).toBeLessThanOrEqual(c.a_m3_ha)
    }),
  )
  for (const c of rows) expect(volumeAt(c, 1000)).toBeCloseTo(c.a_m3_ha, 3)
})
it('the age of a stock is where the curve has it; none for a stock beyond the limit', () => {
  fc.assert(
    fc.property(curve, fc.double({ min: 1, max: 80, noNaN: true }), (c, t) => {
      const volume = volumeAt(c, t)
      const age = ageAt(c, volume)
      if (age !== null) expect(volumeAt(c, age)).toBeCloseTo(volume, 6)
    }),
  )
  expect(ageAt(rows[0]!, rows[0]!.a_m3_ha)).toBeNull()
})
it('growing on in two steps is growing on in one; a stand beyond the curve stays', () => {
  fc.assert(
    fc.property(curve, fc.double({ min: 0.01, max: 0.9, noNaN: true }), fc.integer({ min: 0, max: 15 }), fc.integer({ min: 0, max: 15 }), (c, share, a, b) => {
      const from = c.a_m3_ha * share
      expect(grownVolume(c, grownVolume(c, from, a), b)).toBeCloseTo(grownVolume(c, from, a + b), 5)
      expect(grownVolume(c, from, 0)).toBeCloseTo(from, 6)
    }),
  )
  expect(grownVolume(rows[0]!, 500, 10)).toBe(500)
})
it('a group without a curve has none, and eucalyptus does not grow wild', () => {
  expect([curveOf('yunnan_pine', 'planted'), curveOf('eucalyptus', 'natural')]).toEqual([null, null])
})
it('bamboo closes from none to full, never shrinking', () => {
  expect([0, 1, 2.5, 5, 30].map(bambooCover)).toEqual([0, 0.1, 0.375, 1, 1])
  fc.assert(
    fc.property(years, years, (a, b) => {
      expect(bambooCover(Math.max(a, b))).toBeGreaterThanOrEqual(bambooCover(Math.min(a, b)))
    }),
  )
})
