import { expect, test } from 'vitest'
import { runsOf } from './spark.tsx'

test('a small line stands on zero, its highest value at the top, and breaks where a value is missing', () => {
  const [first, second, ...more] = runsOf(['0', '10', null, '5'])
  expect(more).toEqual([])
  expect(first?.map((p) => p.y)).toEqual([19, 3])
  expect(second?.map((p) => p.y)).toEqual([11])
  expect(second?.[0]?.x).toBe(117)
})

test('values that are all zero lie on the ground, values below zero under it', () => {
  expect(
    runsOf(['0', '0'])
      .flat()
      .map((p) => p.y),
  ).toEqual([19, 19])
  expect(
    runsOf(['-5', '5'])
      .flat()
      .map((p) => p.y),
  ).toEqual([19, 3])
})
