import { expect, test } from 'vitest'
import { sumOf } from '#kit/quantity/decimal.ts'
import { changeOf } from './change.ts'

test('a difference carries its sign and is absent where a value is', () => {
  expect([changeOf('12', '10'), changeOf('0.3', '0.1'), changeOf('7', '7'), changeOf('3', '5.5'), changeOf(null, '1'), changeOf('1', null)]).toEqual([
    '+2',
    '+0.2',
    '0',
    '-2.5',
    null,
    null,
  ])
})

test('a sum is exact where floats are not', () => {
  expect(sumOf(['0.1', '0.2', '79.63'])).toBe('79.93')
  expect(sumOf([])).toBe('0')
})
