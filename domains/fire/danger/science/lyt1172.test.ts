import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { DANGER_LEVELS, LYT1172_VARIANTS, PHENOLOGY } from '#datasets/fire/lyt1172.ts'
import type { PhenologyKey } from '#datasets/fire/lyt1172.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { lastRain } from './last-rain.ts'
import { fireDanger } from './lyt1172.ts'
import type { DangerWeather, FireDanger } from './lyt1172.ts'

const complete = (weather: DangerWeather): FireDanger => {
  const danger = fireDanger(weather)
  if (danger.status !== 'ok') throw new Error(`unexpectedly ${danger.title}`)
  return danger
}

/** All parts but the one under test at zero: 0 °C, 100 %, rain above 10 mm today, calm, no green. */
const quiet: DangerWeather = { max_temperature_c: 0, min_humidity_pct: 100, last_rain: { rain_mm: 20, days_since: 0 }, max_wind_ms: 0, phenology: 'none' }

describe('sums worked by hand from the tables', () => {
  test.each<[string, DangerWeather, number, number]>([
    [
      '20+16+35+15−10',
      { max_temperature_c: 28.4, min_humidity_pct: 32, last_rain: { rain_mm: 3.2, days_since: 6 }, max_wind_ms: 4.1, phenology: 'half' },
      76,
      4,
    ],
    ['8+0+5+5−0', { max_temperature_c: 12, min_humidity_pct: 80, last_rain: { rain_mm: 8, days_since: 1 }, max_wind_ms: 1, phenology: 'none' }, 18, 1],
    ['20+20+50+25−5', { max_temperature_c: 31, min_humidity_pct: 25, last_rain: 'none_on_record', max_wind_ms: 8.2, phenology: 'fifth' }, 110, 5],
    ['16+8+20+10−10', { max_temperature_c: 22, min_humidity_pct: 55, last_rain: { rain_mm: 1, days_since: 2 }, max_wind_ms: 3, phenology: 'half' }, 44, 2],
  ])('%s', (_, weather, htz, level) => expect(complete(weather)).toMatchObject({ htz, level }))

  test('names and colours (QX/T 77-2007)', () => {
    expect(complete({ ...quiet, max_temperature_c: 31, min_humidity_pct: 25, last_rain: 'none_on_record', max_wind_ms: 8.2 })).toMatchObject({
      title: '五级',
      danger: '极度危险',
      colour: 'red',
      colour_title: '红色',
      variant: 'step_four',
    })
  })

  test('the unchecked variant is kept and gives another sum', () => {
    expect(fireDanger({ ...quiet, max_temperature_c: 28.4, min_humidity_pct: 32 }, 'uneven')).toMatchObject({ htz: 27, parts: { a: 15, b: 12 } })
  })
})

describe('limits belong to the lower step', () => {
  test.each([
    [5, 0],
    [5.1, 4],
    [10, 4],
    [15, 8],
    [20, 12],
    [25, 16],
    [25.1, 20],
  ])('A at %s °C = %s', (max_temperature_c, a) => {
    expect(complete({ ...quiet, max_temperature_c }).parts.a).toBe(a)
  })
  test.each([
    [71, 0],
    [70, 4],
    [61, 4],
    [60, 8],
    [50, 12],
    [40, 16],
    [31, 16],
    [30, 20],
  ])('B at %s %% = %s', (min_humidity_pct, b) => {
    expect(complete({ ...quiet, min_humidity_pct }).parts.b).toBe(b)
  })
  test.each([
    [0.3, 0, 10],
    [2, 0, 10],
    [2.1, 0, 5],
    [5, 0, 5],
    [5.1, 0, 0],
    [10, 0, 0],
    [10, 3, 15],
    [10.1, 0, 0],
    [10.1, 1, 0],
    [10.1, 2, 5],
    [1, 3, 25],
    [1, 8, 50],
    [1, 9, 50],
    [10.1, 11, 50],
    [10.1, 400, 50],
  ])('C after %s mm, %s days = %s', (rain_mm, days_since, c) => {
    expect(complete({ ...quiet, last_rain: { rain_mm, days_since } }).parts.c).toBe(c)
  })
  test.each([
    [0.2, 0],
    [0.3, 5],
    [1.5, 5],
    [3.3, 10],
    [5.4, 15],
    [7.9, 20],
    [10.7, 25],
    [13.8, 30],
    [17.1, 35],
    [17.2, 40],
    [60, 40],
  ])('D at %s m/s = %s', (max_wind_ms, d) => {
    expect(complete({ ...quiet, max_wind_ms }).parts.d).toBe(d)
  })
  test('levels end at 25, 50, 72 and 90', () => {
    const ends = DANGER_LEVELS.map(({ to }) => to)
    expect(ends).toEqual([25, 50, 72, 90, null])
    // 20 + 20 + 15 + 35 = 90 is still the fourth level, five points more the fifth.
    const ninety: DangerWeather = { ...quiet, max_temperature_c: 26, min_humidity_pct: 30, last_rain: { rain_mm: 8, days_since: 7 }, max_wind_ms: 5 }
    expect(complete(ninety)).toMatchObject({ htz: 90, level: 4 })
    expect(complete({ ...ninety, max_wind_ms: 5.5 })).toMatchObject({ htz: 95, level: 5 })
  })
})

describe('missing is not zero', () => {
  test('nothing at all', () => {
    expect(fireDanger({})).toEqual({
      status: 'incomplete',
      title: '数据不全',
      missing: ['max_temperature_c', 'min_humidity_pct', 'max_wind_ms', 'last_rain', 'phenology'],
    })
  })
  test.each<[keyof DangerWeather, DangerWeather]>([
    ['max_temperature_c', { max_temperature_c: null }],
    ['max_temperature_c', { max_temperature_c: -999 }],
    ['min_humidity_pct', { min_humidity_pct: 9999 }],
    ['min_humidity_pct', { min_humidity_pct: Number.NaN }],
    ['max_wind_ms', { max_wind_ms: -1 }],
    ['last_rain', { last_rain: null }],
    ['last_rain', { last_rain: { rain_mm: 0.2, days_since: 1 } }],
    ['last_rain', { last_rain: { rain_mm: 3, days_since: -1 } }],
    ['phenology', { phenology: null }],
  ])('%s from %j', (key, part) => {
    expect(fireDanger({ ...quiet, ...part })).toEqual({ status: 'incomplete', title: '数据不全', missing: [key] })
  })
})

describe('properties', () => {
  const weather = fc.record({
    max_temperature_c: fc.double({ min: -20, max: 45, noNaN: true }),
    min_humidity_pct: fc.double({ min: 0, max: 100, noNaN: true }),
    last_rain: fc.record({ rain_mm: fc.double({ min: 0.3, max: 200, noNaN: true }), days_since: fc.nat(60) }),
    max_wind_ms: fc.double({ min: 0, max: 40, noNaN: true }),
    phenology: fc.constantFrom(...(Object.keys(PHENOLOGY) as PhenologyKey[])),
  })
  const variant = fc.constantFrom(...(Object.keys(LYT1172_VARIANTS) as (keyof typeof LYT1172_VARIANTS)[]))
  const htz = (w: DangerWeather, v: keyof typeof LYT1172_VARIANTS) => (fireDanger(w, v) as FireDanger).htz

  test('hotter, drier, windier and longer without rain is never less dangerous', () => {
    fc.assert(
      fc.property(weather, variant, fc.double({ min: 0, max: 10, noNaN: true }), fc.nat(20), (w, v, more, days) => {
        const now = htz(w, v)
        expect(htz({ ...w, max_temperature_c: w.max_temperature_c + more }, v)).toBeGreaterThanOrEqual(now)
        expect(htz({ ...w, min_humidity_pct: Math.max(0, w.min_humidity_pct - more) }, v)).toBeGreaterThanOrEqual(now)
        expect(htz({ ...w, max_wind_ms: w.max_wind_ms + more }, v)).toBeGreaterThanOrEqual(now)
        expect(htz({ ...w, last_rain: { ...w.last_rain, days_since: w.last_rain.days_since + days } }, v)).toBeGreaterThanOrEqual(now)
        expect(htz({ ...w, last_rain: { ...w.last_rain, rain_mm: w.last_rain.rain_mm + more } }, v)).toBeLessThanOrEqual(now)
        expect(htz({ ...w, phenology: 'full' }, v)).toBeLessThanOrEqual(now)
      }),
    )
  })

  test('the sum is the sum of its parts and stays within the tables', () => {
    fc.assert(
      fc.property(weather, (w) => {
        const { parts, htz: sum, level } = complete(w)
        expect(sum).toBe(parts.a + parts.b + parts.c + parts.d - parts.e)
        expect(parts.c >= 0 && parts.c <= 50).toBe(true)
        expect(sum >= -20 && sum <= 130).toBe(true)
        expect(level).toBe(sum <= 25 ? 1 : sum <= 50 ? 2 : sum <= 72 ? 3 : sum <= 90 ? 4 : 5)
      }),
    )
  })
})

describe('the last rain', () => {
  const dry = (days: number) => Array.from({ length: days }, (_, i) => ({ date: addCalendarDays('2024-03-31', -i), rain_mm: 0.2 }))
  test('0.2 mm is no rain; the day with 0.3 mm is', () => {
    expect(lastRain([...dry(3), { date: '2024-03-28', rain_mm: 0.3 }], '2024-03-31')).toEqual({ rain_mm: 0.3, days_since: 3 })
    expect(lastRain([{ date: '2024-03-31', rain_mm: 12 }], '2024-03-31')).toEqual({ rain_mm: 12, days_since: 0 })
  })
  test('a gap in the record before the last rain leaves it unknown', () => {
    expect(lastRain([...dry(3), { date: '2024-03-27', rain_mm: 5 }], '2024-03-31')).toBeNull()
    expect(lastRain([...dry(3), { date: '2024-03-28', rain_mm: null }], '2024-03-31')).toBeNull()
    expect(lastRain([], '2024-03-31')).toBeNull()
  })
  test('eleven dry days are enough, because rain above 10 mm then scores 5 × 10 = 50 on the eleventh', () => {
    expect(lastRain(dry(11), '2024-03-31')).toBe('none_on_record')
    expect(lastRain(dry(10), '2024-03-31')).toBeNull()
  })
})
