import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCAL_HISTORY } from '#datasets/fire/fwi.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { banSpan } from '../../ban/span.ts'
import { dayLengthAt } from './day-length.ts'
import { fwiSeries, type NoonWeather } from './fwi.ts'
import { fwiRuns, referenceOf } from './reference.ts'
import { winteredDroughtCode } from './season-start.ts'

const dry = (date: string, more: Partial<NoonWeather> = {}): NoonWeather => ({ date, temperature_c: 20, humidity_pct: 40, wind_kmh: 10, rain_mm: 0, ...more })
const days = (from: string, n: number, more: Partial<NoonWeather> = {}): NoonWeather[] =>
  Array.from({ length: n }, (_, i) => dry(addCalendarDays(from, i), more))
const ok = (answer: ReturnType<typeof referenceOf>) => {
  if (answer.status !== 'ok') throw new Error(answer.missing.join())
  return answer
}

describe('加拿大指数在本地历史中的位次', () => {
  it('不足30个以前的值时不给位次，满30个才给；当日自己不算历史', () => {
    const series = days('2023-01-01', LOCAL_HISTORY.least_values + 1)
    expect(ok(referenceOf(series, '2023-01-30', 'north_30'))).toMatchObject({ history: 29, percentile: null })
    expect(ok(referenceOf(series, '2023-01-31', 'north_30'))).toMatchObject({ history: 30, percentile: 100 })
  })
  it('只看当日以前，以后补录的日子不改变当日的位次', () =>
    expect(referenceOf(days('2023-01-01', 60), '2023-02-05', 'north_30')).toEqual(referenceOf(days('2023-01-01', 36), '2023-02-05', 'north_30')))
  it('当日正午缺测，写明缺什么，不拿前一日顶替', () => {
    const series = [...days('2023-01-01', 40), dry('2023-02-10', { humidity_pct: null })]
    expect(referenceOf(series, '2023-02-10', 'north_30')).toEqual({ status: 'incomplete', missing: ['humidity_pct'] })
    expect(referenceOf(days('2023-01-01', 40), '2023-02-10', 'north_30')).toMatchObject({
      status: 'incomplete',
      missing: ['temperature_c', 'humidity_pct', 'wind_kmh', 'rain_mm'],
    })
  })
  it('没有中断时与逐日推算完全一致（Van Wagner 1987）', () =>
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            t: fc.integer({ min: -5, max: 38 }),
            h: fc.integer({ min: 15, max: 99 }),
            w: fc.integer({ min: 0, max: 40 }),
            r: fc.integer({ min: 0, max: 30 }),
          }),
          { minLength: 1, maxLength: 40 },
        ),
        (list) => {
          const series = list.map(({ t, h, w, r }, i) => dry(addCalendarDays('2023-03-01', i), { temperature_c: t, humidity_pct: h, wind_kmh: w, rain_mm: r }))
          const date = series.at(-1)?.date ?? ''
          const plain = fwiSeries(series, 'north_30').at(-1)
          expect(ok(referenceOf(series, date, 'north_30')).day).toMatchObject({ fwi: plain?.status === 'ok' ? plain.fwi : Number.NaN })
        },
      ),
      { numRuns: 50 },
    ))
})

describe('中断以后的起算', () => {
  it('中断3天以内照原值推下去并记下天数，超过3天另起一段', () => {
    const before = days('2023-03-01', 10)
    expect(ok(referenceOf([...before, dry('2023-03-14')], '2023-03-14', 'north_30'))).toMatchObject({ gap_days: 3, start: { since: '2023-03-01' } })
    expect(ok(referenceOf([...before, dry('2023-03-15')], '2023-03-15', 'north_30'))).toMatchObject({
      gap_days: 0,
      start: { since: '2023-03-15', carried_over: false, codes: { ffmc: 85, dmc: 6, dc: 15 } },
    })
  })
  it('中断期间雨量逐日都有，DC 按越冬公式接续（Lawson、Armitage 2008）；缺一天雨量就从起始值起算', () => {
    const autumn = days('2022-10-01', 31)
    const winter = days('2022-11-01', 120, { temperature_c: null, rain_mm: 0.5 })
    const spring = dry('2023-03-01')
    const last = fwiRuns(autumn, 'north_30')[0]?.values.at(-1)
    const carried = ok(referenceOf([...autumn, ...winter, spring], spring.date, 'north_30')).start
    expect(carried).toMatchObject({ since: '2023-03-01', carried_over: true })
    expect(carried.codes.dc).toBeCloseTo(winteredDroughtCode(last?.dc ?? 0, 60), 9)
    const holed = winter.map((d, i) => (i === 50 ? { ...d, rain_mm: null } : d))
    expect(ok(referenceOf([...autumn, ...holed, spring], spring.date, 'north_30')).start).toMatchObject({ carried_over: false, codes: { dc: 15 } })
  })
})

describe('日长表和禁火期', () => {
  it('北纬30°以北一张表，15°至30°（含）一张，更南没有', () =>
    expect([30.08, 30, 29.99, 15, 14.9, Number.NaN].map(dayLengthAt)).toEqual(['north_30', 'north_15_30', 'north_15_30', 'north_15_30', null, null]))
  it('提前解除的禁火令到解除前一日为止；未起即解除的没有禁火期', () => {
    const ban = { applies_from: '2023-03-20', applies_to: '2023-04-15' }
    expect(banSpan({ ...ban, lifted_on: null })).toEqual({ start: '2023-03-20', end: '2023-04-15' })
    expect(banSpan({ ...ban, lifted_on: '2023-04-01' })).toEqual({ start: '2023-03-20', end: '2023-03-31' })
    expect(banSpan({ ...ban, lifted_on: '2023-03-20' })).toBeNull()
  })
})
