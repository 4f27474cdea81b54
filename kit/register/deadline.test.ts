import { expect, test } from 'vitest'
import { deadlineDue } from './deadline.ts'
import { calendarDays, workingDays } from './transition.ts'

const entered = '2023-04-03T10:00:00+08:00'

test('a clock runs from entry into the state unless it says from when', () => {
  expect(deadlineDue(workingDays(2), {}, entered)).toBe('2023-04-06T23:59:59.999+08:00')
  expect(deadlineDue(workingDays(2, '', { since: 'accepted_at' }), { accepted_at: '2023-04-10T09:00:00+08:00' }, entered)).toBe('2023-04-12T23:59:59.999+08:00')
})

test('a day as start is not counted itself (民法典201)', () => {
  expect(deadlineDue(calendarDays(90, '行政处罚法60', { since: 'filed_on' }), { filed_on: '2023-01-01' }, entered)).toBe('2023-04-01T23:59:59.999+08:00')
})

test('a clock whose start is not known does not run', () => {
  expect(deadlineDue(workingDays(2, '', { since: 'accepted_at' }), { accepted_at: null }, entered)).toBeNull()
})

test('an extension and the days outside the clock lengthen it (行政许可法42、45)', () => {
  const clock = workingDays(20, '行政许可法42', { plus: ['extended_days', 'outside_days'] })
  const plain = deadlineDue(clock, { extended_days: null, outside_days: null }, entered)
  expect(deadlineDue(clock, { extended_days: 10, outside_days: 3 }, entered)).toBe(deadlineDue(workingDays(33), {}, entered))
  expect(plain).toBe(deadlineDue(workingDays(20), {}, entered))
})
