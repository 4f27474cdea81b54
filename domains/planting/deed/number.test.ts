import { describe, expect, it } from 'vitest'
import { rngOf } from '#tests/contract/sample.ts'
import { certificateNumber, isSound, nthOf } from './number.ts'

describe('尽责证书编号', () => {
  const draw = rngOf(20231)
  const some = Array.from({ length: 300 }, () => {
    const nth = 1 + Math.floor(draw() * 999_999)
    return { nth, number: certificateNumber(String(110_000 + Math.floor(draw() * 880_000)), String(1982 + Math.floor(draw() * 100)), nth) }
  })

  it('给出的都成立，读得回序号', () => {
    for (const { nth, number } of some) expect([number.length, isSound(number), nthOf(number)]).toEqual([18, true, nth])
  })
  it('改动任何一位数字都不成立', () => {
    for (const { number } of some)
      for (let at = 0; at < number.length; at++)
        for (let d = 0; d <= 9; d++) if (String(d) !== number[at]) expect(isSound(number.slice(0, at) + d + number.slice(at + 1))).toBe(false)
  })
  it('相邻两位写颠倒了不成立', () => {
    for (const { number } of some)
      for (let at = 0; at < number.length - 1; at++) {
        const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)
        expect(swapped === number || !isSound(swapped)).toBe(true)
      }
  })
  it('不是十八位数字的不成立', () => {
    expect(['', '1', 'a'.repeat(18), `${some[0]!.number}0`].map(isSound)).toEqual([false, false, false, false])
    expect(() => certificateNumber('51', '2023', 1)).toThrow(RangeError)
  })
})
