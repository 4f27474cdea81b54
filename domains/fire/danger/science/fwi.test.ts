import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DAY_LENGTHS, FWI_START } from '#datasets/fire/fwi.ts'
import { initialSpreadIndex } from './fwi-equations.ts'
import { fwiDay, fwiSeries, percentileInHistory } from './fwi.ts'
import type { FwiDay, NoonWeather } from './fwi.ts'

const noon = (day: number, temperature_c: number, humidity_pct: number, wind_kmh: number, rain_mm: number): NoonWeather => ({
  date: `2023-04-${String(day).padStart(2, '0')}`,
  temperature_c,
  humidity_pct,
  wind_kmh,
  rain_mm,
})
const ok = (day: ReturnType<typeof fwiDay>): FwiDay => {
  if (day.status !== 'ok') throw new Error(day.missing.join())
  return day
}

/** Five days of April from the start values; the first is the reference case printed with the system's programs. */
const APRIL = [noon(1, 17, 42, 25, 0), noon(2, 20, 21, 25, 2.4), noon(3, 8.5, 40, 17, 0), noon(4, 6.5, 25, 6, 0), noon(5, 13, 34, 24, 0)]

describe('the five April days', () => {
  const days = fwiSeries(APRIL, 'north_30').map(ok)
  test('first day, all indices', () => {
    const [first] = days
    expect(first?.ffmc).toBeCloseTo(87.69298, 5)
    expect(first?.dmc).toBeCloseTo(8.545051, 5)
    expect(first?.dc).toBeCloseTo(19.014, 5)
    expect(first?.isi).toBeCloseTo(10.853661, 5)
    expect(first?.bui).toBeCloseTo(8.490427, 5)
    expect(first?.fwi).toBeCloseTo(10.096371, 5)
    expect(first?.dsr).toBeCloseTo(0.0272 * 10.096371 ** 1.77, 5)
  })
  test('second day, with rain above the limits of FFMC and DMC but not of DC', () => {
    const second = days[1]
    expect(second?.ffmc).toBeCloseTo(86.247642, 5)
    expect(second?.dmc).toBeCloseTo(10.40186, 4)
    expect(second?.dc).toBeCloseTo(23.568, 5)
    expect(second?.isi).toBeCloseTo(8.837574, 5)
    expect(second?.bui).toBeCloseTo(10.355329, 5)
    expect(second?.fwi).toBeCloseTo(9.280211, 5)
  })
  test.each([
    [2, 7.580194],
    [3, 6.158164],
    [4, 14.842122],
  ])('FWI of day index %s = %s', (index, fwi) => {
    expect(days[index]?.fwi).toBeCloseTo(fwi, 5)
  })
})

describe('missing values', () => {
  test.each<[string, Partial<NoonWeather>]>([
    ['temperature_c', { temperature_c: null }],
    ['humidity_pct', { humidity_pct: 101 }],
    ['wind_kmh', { wind_kmh: Number.NaN }],
    ['rain_mm', { rain_mm: -999 }],
  ])('%s', (key, part) => {
    expect(fwiDay(FWI_START, { ...noon(1, 17, 42, 25, 0), ...part }, 'north_30')).toEqual({
      status: 'incomplete',
      title: '数据不全',
      date: '2023-04-01',
      missing: [key],
    })
  })
  test('an incomplete day carries the codes and is counted from then on', () => {
    const [first, gap, third] = fwiSeries([APRIL[0]!, { date: '2023-04-02' }, { ...APRIL[1]!, date: '2023-04-03' }], 'north_30')
    expect(gap).toMatchObject({ status: 'incomplete', gap_days: 1, missing: ['temperature_c', 'humidity_pct', 'wind_kmh', 'rain_mm'] })
    expect(third).toMatchObject({ status: 'ok', gap_days: 1 })
    expect(ok(third!).fwi).toBeCloseTo(ok(fwiDay(ok(first!), APRIL[1]!, 'north_30')).fwi, 10)
  })
  test('a date in another form is refused', () => {
    expect(() => fwiDay(FWI_START, { ...APRIL[0]!, date: '1/4/2023' }, 'north_30')).toThrow(/fwi\.bad_date/)
  })
})

test('the two day-length tables differ in June, which is why a city pins one', () => {
  expect(DAY_LENGTHS.north_30.dmc_hours[5]).toBe(13.9)
  expect(DAY_LENGTHS.north_15_30.dmc_hours[5]).toBe(10.2)
  const june = { ...APRIL[0]!, date: '2023-06-01' }
  expect(ok(fwiDay(FWI_START, june, 'north_30')).dmc).toBeGreaterThan(ok(fwiDay(FWI_START, june, 'north_15_30')).dmc)
})

test('percentile of the place’s own history', () => {
  expect(percentileInHistory([1, 2, 3, 4], 3)).toBe(75)
  expect(percentileInHistory([], 3)).toBeNull()
})

describe('properties', () => {
  const weather = fc.record({
    date: fc.integer({ min: 1, max: 12 }).map((month) => `2023-${String(month).padStart(2, '0')}-15`),
    temperature_c: fc.double({ min: -30, max: 45, noNaN: true }),
    humidity_pct: fc.double({ min: 0, max: 100, noNaN: true }),
    wind_kmh: fc.double({ min: 0, max: 120, noNaN: true }),
    rain_mm: fc.double({ min: 0, max: 300, noNaN: true }),
  })
  test('any weather for any length of time keeps every index finite and not negative', () => {
    fc.assert(
      fc.property(fc.array(weather, { minLength: 1, maxLength: 60 }), (days) => {
        for (const day of fwiSeries(days, 'north_30').map(ok)) {
          const { ffmc, dmc, dc, isi, bui, fwi, dsr } = day
          expect([ffmc, dmc, dc, isi, bui, fwi, dsr].every((value) => Number.isFinite(value) && value >= 0)).toBe(true)
          expect(ffmc).toBeLessThanOrEqual(101)
        }
      }),
    )
  })
  test('at equal fuel moisture more wind spreads faster', () => {
    const positive = fc.double({ min: 0.1, max: 30, noNaN: true })
    fc.assert(
      fc.property(fc.double({ min: 0, max: 101, noNaN: true }), fc.double({ min: 0, max: 90, noNaN: true }), positive, (ffmc, wind, more) => {
        expect(initialSpreadIndex(ffmc, wind + more)).toBeGreaterThan(initialSpreadIndex(ffmc, wind))
      }),
    )
  })
  test('a day without rain is never less dangerous than the same day with rain', () => {
    fc.assert(
      fc.property(weather, (w) => {
        const wet = ok(fwiDay(FWI_START, w, 'north_30')).fwi
        expect(ok(fwiDay(FWI_START, { ...w, rain_mm: 0 }, 'north_30')).fwi).toBeGreaterThanOrEqual(wet * 0.999999)
      }),
    )
  })
})
