import { expect, test } from 'vitest'
import { spreadOf } from '../bank/page/spread.ui.ts'

test('the spread is half of the range between the percentiles, in percent of the value', () => {
  expect(spreadOf({ value: '200', low: '180', high: '226' })).toEqual({ percent: '11.5', low: '180', high: '226' })
  expect(spreadOf({ value: '-50', low: '-60', high: '-40' })?.percent).toBe('20.0')
})

test('no percentage of nothing, and no spread where none is known', () => {
  expect(spreadOf({ value: '0', low: '-1', high: '1' })).toEqual({ percent: null, low: '-1', high: '1' })
  expect(spreadOf({ value: null, low: '1', high: '2' })?.percent).toBeNull()
  expect(spreadOf({ value: '200', low: null, high: null })).toBeNull()
})
