import { expect, test } from 'vitest'
import { grouped } from '#kit/quantity/grouped.ts'
import { meant } from './quantity.tsx'

test('digits are grouped, short decimals kept, long ones rounded to four', () => {
  expect(grouped('1234567.25')).toBe('1,234,567.25')
  expect(grouped('0.123456')).toBe('0.123456')
  expect(grouped('137.322924194823076259')).toBe('137.3229')
  expect(grouped('-1234.99996000000001')).toBe('-1,235')
  expect(grouped('—')).toBe('—')
})

test('zeros that only the scale adds are left out behind the second decimal', () => {
  expect(['9.7000', '0.2487', '46.1050', '0.0000', '12', '10.00', '100'].map(meant)).toEqual(['9.70', '0.2487', '46.105', '0.00', '12', '10.00', '100'])
})
