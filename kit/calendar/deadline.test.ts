import fc from 'fast-check'
import { expect, test } from 'vitest'
import { beijingDate, beijingInstant, instantMs } from './date.ts'
import { dueAt, spanTitle } from './deadline.ts'
import type { Span } from './deadline.ts'

const instant = fc.integer({ min: Date.parse('2005-01-01T00:00:00Z'), max: Date.parse('2029-12-31T00:00:00Z') }).map(beijingInstant)

test('the day of the event is not counted and the last day is whole (民法典201, 203)', () => {
  expect(dueAt('2023-03-01T09:00:00+08:00', { calendar_days: 90 })).toBe('2023-05-30T23:59:59.999+08:00')
  expect(dueAt('2023-03-01T00:00:00+08:00', { working_days: 7 })).toBe('2023-03-10T23:59:59.999+08:00')
})

test('an event late in the UTC day counts from the Beijing day', () => {
  expect(dueAt('2023-03-01T16:30:00Z', { calendar_days: 1 })).toBe('2023-03-03T23:59:59.999+08:00')
})

test('two months from 31 December end on the last of February', () => {
  expect(dueAt('2023-12-31T10:00:00+08:00', { months: 2 })).toBe('2024-02-29T23:59:59.999+08:00')
})

test('hours are exact', () => {
  expect(dueAt('2023-12-31T23:30:00+08:00', { hours: 2 })).toBe('2024-01-01T01:30:00+08:00')
})

test('a limit that ends on a holiday runs to the first working day when the statute says so (民法典203)', () => {
  // 15 days from 2023-01-10 end on 25 January, in the spring festival; 28 January is a make-up day.
  expect(dueAt('2023-01-10T09:00:00+08:00', { calendar_days: 15 }, 'next_working_day')).toBe('2023-01-28T23:59:59.999+08:00')
  expect(dueAt('2023-01-10T09:00:00+08:00', { calendar_days: 15 })).toBe('2023-01-25T23:59:59.999+08:00')
})

test('the answer does not depend on the offset in which the start is written', () => {
  const span = fc.oneof(
    fc.record({ working_days: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ calendar_days: fc.integer({ min: 1, max: 400 }) }),
    fc.record({ months: fc.integer({ min: 1, max: 24 }) }),
    fc.record({ hours: fc.integer({ min: 1, max: 100 }) }),
  )
  fc.assert(
    fc.property(instant, span, (start, limit: Span) => {
      const due = dueAt(start, limit)
      expect(dueAt(new Date(instantMs(start)).toISOString(), limit)).toBe(due)
      expect(instantMs(due)).toBeGreaterThan(instantMs(start))
      if (!('hours' in limit)) expect(beijingDate(due) > beijingDate(start)).toBe(true)
    }),
  )
})

test.each([{ working_days: 0 }, { calendar_days: -1 }, { months: 1.5 }, { hours: 0 }, { hours: Number.NaN }])('%j is no limit', (span) => {
  expect(() => dueAt('2023-03-01T09:00:00+08:00', span as Span)).toThrow(/calendar\.bad_span/)
})

test('a limit reads as people say it', () => {
  expect([{ working_days: 5 }, { calendar_days: 90 }, { months: 2 }, { hours: 24 }].map((span) => spanTitle(span as Span))).toEqual([
    '5个工作日',
    '90日',
    '2个月',
    '24小时',
  ])
})
