import { expect, test } from 'vitest'
import { monthsUpTo } from './trend.server.ts'

test('a year that has ended has twelve months, the running one those that have begun; a month without records is 0', () => {
  const found = new Map([
    [1, '3'],
    [3, '7.5'],
  ])
  expect(monthsUpTo(2026, '2026-03-02', found).map((p) => p.value)).toEqual(['3', '0', '7.5'])
  expect(monthsUpTo(2025, '2026-03-02', found).map((p) => p.at)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})
