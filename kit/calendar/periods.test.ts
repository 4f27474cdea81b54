import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addCalendarDays, fromDayNumber } from './date.ts'
import { periodOf, periodsIn } from './periods.ts'
import type { PeriodKind } from './periods.ts'

const date = fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber)
const kind = fc.constantFrom<PeriodKind>('week', 'month', 'quarter', 'half', 'year')

test('keys, titles and limits', () => {
  expect(periodOf('2024-02-29', 'month')).toEqual({ kind: 'month', key: '2024-02', title: '2024年2月', start: '2024-02-01', end: '2024-02-29' })
  expect(periodOf('2023-12-31', 'quarter')).toMatchObject({ key: '2023-Q4', start: '2023-10-01', end: '2023-12-31' })
  expect(periodOf('2023-07-01', 'half')).toMatchObject({ key: '2023-H2', title: '2023年下半年', start: '2023-07-01', end: '2023-12-31' })
  expect(periodOf('2023-07-01', 'year')).toMatchObject({ key: '2023', start: '2023-01-01', end: '2023-12-31' })
})

test('the first days of January can lie in the last week of the year before (ISO 8601)', () => {
  expect(periodOf('2023-01-01', 'week')).toMatchObject({ key: '2022-W52', start: '2022-12-26', end: '2023-01-01' })
  expect(periodOf('2024-12-30', 'week').key).toBe('2025-W01')
  expect(periodOf('2020-12-31', 'week').key).toBe('2020-W53')
})

test('2020 has 53 weeks, 2023 has 52', () => {
  expect(periodsIn(2020, 'week')).toHaveLength(53)
  expect(periodsIn(2023, 'week')).toHaveLength(52)
})

test('a date lies in its period and every day of the period names the same one', () => {
  fc.assert(
    fc.property(date, kind, (d, k) => {
      const period = periodOf(d, k)
      expect(period.start <= d && d <= period.end).toBe(true)
      expect(periodOf(period.start, k)).toEqual(period)
      expect(periodOf(period.end, k)).toEqual(period)
      expect(periodOf(addCalendarDays(period.end, 1), k).key > period.key).toBe(true)
    }),
  )
})

test('the periods of a year follow one another without gap and are found again', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2060 }), kind, (year, k) => {
      const periods = periodsIn(year, k)
      for (const [index, period] of periods.entries()) {
        expect(periodOf(period.start, k)).toEqual(period)
        const next = periods[index + 1]
        if (next) expect(next.start).toBe(addCalendarDays(period.end, 1))
      }
    }),
  )
})

test('a year that is not one is refused', () => expect(() => periodsIn(23, 'month')).toThrow(/calendar\.bad_year/))
