import { describe, expect, it } from 'vitest'
import { clocksOf } from './clocks.ts'

describe('clocks of a case', () => {
  it('give ninety calendar days from filing to the decision (行政处罚法60)', () => {
    expect(clocksOf({ filed_on: '2023-03-01' })).toEqual([
      { title: '作出处罚决定', since: '2023-03-01', due_on: '2023-05-30', done_on: null, basis: '《行政处罚法》第六十条' },
    ])
  })
  it('give seven working days from the decision to its service, over the weekend (行政处罚法61、85)', () => {
    const [, service] = clocksOf({ filed_on: '2023-03-01', decided_on: '2023-03-10', served_on: '2023-03-20' })
    expect(service).toMatchObject({ due_on: '2023-03-21', done_on: '2023-03-20' })
  })
  it('say nothing of what has not begun', () => expect(clocksOf({})).toEqual([]))
})
