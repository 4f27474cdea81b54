import { expect, test } from 'vitest'
import { grouped } from './quantity.tsx'

test('digits are grouped, short decimals kept, long ones rounded to four', () => {
  expect(grouped('1234567.25')).toBe('1,234,567.25')
  expect(grouped('0.123456')).toBe('0.123456')
  expect(grouped('137.322924194823076259')).toBe('137.3229')
  expect(grouped('-1234.99996000000001')).toBe('-1,235')
  expect(grouped('—')).toBe('—')
})
