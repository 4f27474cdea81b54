import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { WINTERING } from '#datasets/fire/fwi.ts'
import { hourlyFineFuelMoistureCode } from './fwi-equations.ts'
import { codesAfterDrySpell, seasonStart, winteredDroughtCode } from './season-start.ts'

describe('DC over the winter (Lawson and Armitage 2008, eq. 2–4)', () => {
  it('by hand: DC 300 in autumn and 110 mm give 400·ln(800 / (0.75·800·e^(−0.75) + 0.75·3.94·110))', () => {
    expect(winteredDroughtCode(300, 110)).toBeCloseTo(400 * Math.log(800 / (0.75 * 800 * Math.exp(-0.75) + 0.75 * 3.94 * 110)), 10)
  })
  it('a wet winter brings it to the start value, never below', () => {
    expect(winteredDroughtCode(300, 400)).toBe(15)
  })
  it('more rain, or more of it kept, never leaves it drier', () => {
    fc.assert(
      fc.property(fc.double({ min: 15, max: 800, noNaN: true }), fc.double({ min: 0, max: 300, noNaN: true }), (dc, rain) => {
        expect(winteredDroughtCode(dc, rain + 10)).toBeLessThanOrEqual(winteredDroughtCode(dc, rain))
        const wet = { carried: WINTERING.carried.to_freeze_up, wetted: WINTERING.wetted.poorly_drained }
        expect(winteredDroughtCode(dc, rain, wet)).toBeLessThanOrEqual(winteredDroughtCode(dc, rain))
      }),
    )
  })
})

describe('the start of a season without snow (Field et al. 2015)', () => {
  it('each dry day adds 2 to DMC and 5 to DC, counted from rain that wets the layer', () => {
    const days = [{ rain_mm: 4 }, { rain_mm: 2 }, { rain_mm: 0 }, { rain_mm: 0 }, { rain_mm: 1 }, { rain_mm: 0 }, { rain_mm: 0 }, { rain_mm: 0 }]
    expect(codesAfterDrySpell(days)).toEqual({ ffmc: 85, dmc: 12, dc: 35 })
  })
  it('is the day after three warm noons in a row; a noon not measured breaks the row', () => {
    const noons = (...t: (number | null)[]) => t.map((temperature_c) => ({ temperature_c }))
    expect(seasonStart(noons(5, 7, 8, 9, 4))).toBe(4)
    expect(seasonStart(noons(7, 8, null, 7, 8))).toBe(-1)
  })
})

describe('FFMC by the hour (Van Wagner 1977)', () => {
  test('dry hours bring it to the moisture in balance with the air (eq. 4), and it stays there', () => {
    let code = 85
    for (let h = 0; h < 24 * 60; h++) code = hourlyFineFuelMoistureCode(code, 20, 40, 10, 0)
    const balance = 0.942 * 40 ** 0.679 + 11 * Math.exp(-6) + 0.18 * 1.1 * (1 - Math.exp(-4.6))
    expect(code).toBeCloseTo((59.5 * (250 - balance)) / ((250 * 59.5) / 101 + balance), 6)
  })
  test('two hours at once are two single hours when it is dry', () => {
    const once = hourlyFineFuelMoistureCode(80, 22, 35, 12, 0)
    expect(hourlyFineFuelMoistureCode(80, 22, 35, 12, 0, 2)).toBeCloseTo(hourlyFineFuelMoistureCode(once, 22, 35, 12, 0), 10)
  })
  test('rain of the hour wets from the first drop', () => {
    expect(hourlyFineFuelMoistureCode(90, 20, 60, 5, 0.3)).toBeLessThan(hourlyFineFuelMoistureCode(90, 20, 60, 5, 0))
  })
})
