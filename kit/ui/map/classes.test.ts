import fc from 'fast-check'
import { expect, test } from 'vitest'
import { classesOf } from './classes.ts'

test('few values are a class each', () => {
  expect(classesOf([])).toEqual([])
  expect(classesOf([3, 1, 3])).toEqual([
    { from: 1, to: 1 },
    { from: 3, to: 3 },
  ])
  expect(classesOf([1, 2, 3, 4, 5, 6, 7, 8, 9, 10])).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 4 },
    { from: 5, to: 6 },
    { from: 7, to: 8 },
    { from: 9, to: 10 },
  ])
})

test('every value lies in exactly one class, and no more than five are made', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (values) => {
      const classes = classesOf(values)
      expect(classes.length).toBeLessThanOrEqual(5)
      for (const v of values) expect(classes.filter((c) => c.from <= v && v <= c.to)).toHaveLength(1)
    }),
  )
})
