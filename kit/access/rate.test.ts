import { expect, test } from 'vitest'
import { rateLimit } from './rate.ts'

test('a burst passes, more waits, and time brings tries back', () => {
  const limit = rateLimit(3, 1)
  expect([0, 0, 0, 0].map(() => limit.take('a', 1000))).toEqual([true, true, true, false])
  expect(limit.take('b', 1000)).toBe(true)
  expect(limit.take('a', 1500)).toBe(false)
  expect(limit.take('a', 2600)).toBe(true)
})

test('a clock that runs slowly never gives more than the burst', () => {
  const limit = rateLimit(2, 0.5)
  const passed = Array.from({ length: 100 }, (_, i) => limit.take('k', i * 100)).filter(Boolean).length
  expect(passed).toBeLessThanOrEqual(2 + 5)
})

test('a flood of other keys makes it forget those longest away, and not whoever is at it', () => {
  const limit = rateLimit(2, 0.001, 10)
  expect([limit.take('a', 0), limit.take('a', 1), limit.take('a', 2)]).toEqual([true, true, false])
  for (let n = 0; n < 9; n++) limit.take(`other ${n}`, 3)
  expect(limit.take('a', 4)).toBe(false)
})
