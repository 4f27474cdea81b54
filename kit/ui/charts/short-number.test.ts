import { expect, test } from 'vitest'
import { axisNumber, shortNumber } from './short-number.ts'

test('a label is short and says 万 and 亿', () => {
  expect([0, 8412, 0.734, 21400, 1_318_000, 256_000_000, -32_000].map(shortNumber)).toEqual(['0', '8412', '0.73', '2.1万', '132万', '2.6亿', '-3.2万'])
})

test('along one axis all numbers have the step of the greatest', () => {
  expect([0, 3000, 9000, 12_000].map(axisNumber(12_000))).toEqual(['0', '0.3万', '0.9万', '1.2万'])
  expect([0, 3000, 9000].map(axisNumber(9000))).toEqual(['0', '3000', '9000'])
})
