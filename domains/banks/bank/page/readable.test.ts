import { expect, test } from 'vitest'
import { plainUnit, readable } from './readable.ui.ts'

test('a computed number has the digits that can be meant, money that moved two decimals', () => {
  expect(['203.45678901', '12345.678', '3.14159', '0.00123456', '-0.5', '0', '99.999'].map((v) => readable(v))).toEqual([
    '203.5',
    '12346',
    '3.14',
    '0.00123',
    '-0.5',
    '0',
    '100',
  ])
  expect(['7901234.5', '38424.442108'].map((v) => readable(v, 'real'))).toEqual(['7901234.50', '38424.44'])
  expect(readable(null)).toBeNull()
})

test('ten thousands of a unit are told as so many of it; 万元 is a unit of its own', () => {
  expect(plainUnit('万吨碳')).toEqual({ unit: '吨碳', times: 10_000 })
  expect(plainUnit('万立方米/年')).toEqual({ unit: '立方米/年', times: 10_000 })
  expect(plainUnit('万元')).toEqual({ unit: '万元', times: 1 })
})
