import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addCalendarDays,
  addMonths,
  beijingDate,
  beijingInstant,
  calendarDaysBetween,
  endOfBeijingDay,
  fromDayNumber,
  instantMs,
  isDate,
  startOfBeijingDay,
  weekday,
} from './date.ts'
import { addWorkingDays, calendarKnown, isWorkingDay, workingDaysBetween } from './working-days.ts'

const date = fc.integer({ min: 12418, max: 21914 }).map(fromDayNumber) // 2004-01-01 … 2029-12-31
const count = fc.integer({ min: -60, max: 60 })

describe('official holidays and make-up days', () => {
  // 国办发明电〔2022〕16号: 春节 1月21日至27日放假，1月28日(周六)、29日(周日)上班; 国庆 9月29日至10月6日放假，10月7日、8日上班.
  test.each([
    ['2023-01-20', true],
    ['2023-01-21', false],
    ['2023-01-27', false],
    ['2023-01-28', true],
    ['2023-01-29', true],
    ['2023-09-28', true],
    ['2023-09-29', false],
    ['2023-10-06', false],
    ['2023-10-07', true],
    ['2023-10-08', true],
    ['2023-10-14', false],
  ])('2023: %s works = %s', (day, works) => expect(isWorkingDay(day)).toBe(works))

  // 国办发明电〔2023〕7号: 春节 2月10日至17日放假，2月4日、18日(周日)上班; 国庆 10月1日至7日放假，9月29日、10月12日上班.
  test.each([
    ['2024-02-04', true],
    ['2024-02-09', true],
    ['2024-02-10', false],
    ['2024-02-16', false],
    ['2024-02-17', false],
    ['2024-02-18', true],
    ['2024-09-29', true],
    ['2024-10-01', false],
    ['2024-10-07', false],
    ['2024-10-12', true],
    ['2024-10-13', false],
  ])('2024: %s works = %s', (day, works) => expect(isWorkingDay(day)).toBe(works))

  test('five working days over the spring festival of 2023 count the make-up weekend', () => {
    expect(addWorkingDays('2023-01-20', 5)).toBe('2023-02-01') // 28, 29, 30, 31 January, 1 February
    expect(addWorkingDays('2023-01-23', 1)).toBe('2023-01-28')
  })

  test('seven working days over National Day 2024 count Saturday 12 October', () => {
    expect(addWorkingDays('2024-09-30', 5)).toBe('2024-10-12') // 8, 9, 10, 11, 12 October
    expect(workingDaysBetween('2024-09-30', '2024-10-14')).toBe(6)
  })

  test('a year without published holidays is flagged and counts plain weekdays', () => {
    expect([calendarKnown(2023), calendarKnown(2024), calendarKnown(2099), calendarKnown(1999)]).toEqual([true, true, false, false])
    expect(isWorkingDay('2099-10-01')).toBe(weekday('2099-10-01') <= 5)
  })
})

describe('properties', () => {
  test('counting back what was added gives the number', () => {
    fc.assert(
      fc.property(date, count, (d, n) => {
        expect(workingDaysBetween(d, addWorkingDays(d, n))).toBe(n)
      }),
    )
  })
  test('the n-th working day is a working day', () => {
    fc.assert(
      fc.property(
        date,
        count.filter((n) => n !== 0),
        (d, n) => {
          expect(isWorkingDay(addWorkingDays(d, n))).toBe(true)
        },
      ),
    )
  })
  test('adding is monotone and can be done in two steps', () => {
    fc.assert(
      fc.property(date, fc.nat(40), fc.nat(40), (d, a, b) => {
        expect(addWorkingDays(addWorkingDays(d, a), b)).toBe(addWorkingDays(d, a + b))
        expect(addWorkingDays(d, a) <= addWorkingDays(d, a + 1)).toBe(true)
      }),
    )
  })
  test('a working day is never sooner than the calendar day', () => {
    fc.assert(
      fc.property(date, fc.nat(60), (d, n) => {
        expect(addWorkingDays(d, n) >= addCalendarDays(d, n)).toBe(true)
      }),
    )
  })
  test('calendar days add and subtract', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (d, n) => {
        expect(calendarDaysBetween(d, addCalendarDays(d, n))).toBe(n)
      }),
    )
  })
  test('each day in Beijing begins and ends in itself', () => {
    fc.assert(
      fc.property(date, (d) => {
        expect(beijingDate(startOfBeijingDay(d))).toBe(d)
        expect(beijingDate(endOfBeijingDay(d))).toBe(d)
        expect(instantMs(endOfBeijingDay(d)) + 1).toBe(instantMs(startOfBeijingDay(addCalendarDays(d, 1))))
      }),
    )
  })
})

describe('dates', () => {
  test('months end where the month ends (民法典202)', () => {
    expect(addMonths('2023-12-31', 2)).toBe('2024-02-29')
    expect(addMonths('2022-12-31', 2)).toBe('2023-02-28')
    expect(addMonths('2023-01-15', 2)).toBe('2023-03-15')
    expect(addMonths('2023-03-31', -1)).toBe('2023-02-28')
  })
  test('an instant late in the UTC day is tomorrow in Beijing', () => {
    expect(beijingDate('2023-12-31T16:00:00Z')).toBe('2024-01-01')
    expect(beijingDate('2023-12-31T15:59:59.999Z')).toBe('2023-12-31')
    expect(beijingInstant(instantMs('2023-02-28T18:30:00Z'))).toBe('2023-03-01T02:30:00+08:00')
  })
  test.each(['2023-02-29', '2023-13-01', '2023-1-1', '20230101', '2023/01/01', '2023-01-01T00:00:00', ''])('%j is no date', (text) => {
    expect(isDate(text)).toBe(false)
    expect(() => addCalendarDays(text, 1)).toThrow(/calendar\.bad_date/)
  })
  test.each(['2023-01-01', '2023-01-01T00:00:00', '2023-02-30T00:00:00Z', 'now'])('%j is no instant', (text) => {
    expect(() => beijingDate(text)).toThrow(/calendar\.bad_instant/)
  })
  test('a count that is not an integer is refused', () => {
    expect(() => addWorkingDays('2023-01-01', 1.5)).toThrow(/calendar\.bad_count/)
    expect(() => addMonths('2023-01-01', Number.NaN)).toThrow(/calendar\.bad_count/)
  })
  test('1 January 2024 was a Monday', () => expect(weekday('2024-01-01')).toBe(1))
})
