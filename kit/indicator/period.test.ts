import { expect, test } from 'vitest'
import { nameOf } from './compile.server.ts'
import { periodOfYear } from './period.ts'

test('the statistics year ends on 31 December', () => {
  expect(periodOfYear(2023)).toEqual({ year: 2023, month: null, from: '2023-01-01', to: '2024-01-01', last: '2023-12-31' })
})

test('months end where the calendar says, leap years too', () => {
  expect(periodOfYear(2024, 2)).toMatchObject({ from: '2024-02-01', to: '2024-03-01', last: '2024-02-29' })
  expect(periodOfYear(2023, 12)).toMatchObject({ from: '2023-12-01', to: '2024-01-01', last: '2023-12-31' })
})

test('the twelve months of a year join without gap or overlap', () => {
  const months = Array.from({ length: 12 }, (_, i) => periodOfYear(2023, i + 1))
  for (const [i, m] of months.entries()) expect(m.to).toBe(months[i + 1]?.from ?? '2024-01-01')
})

test('a question is named by all that its statement says: year and last day too', () => {
  const q = { period: periodOfYear(2023), division: null }
  const names = [q, { ...q, period: { ...q.period, year: 2022 } }, { ...q, period: { ...q.period, last: '2023-12-30' } }, { ...q, as_of: '2024-01-01' }].map(
    nameOf,
  )
  expect(new Set(names).size).toBe(4)
})
