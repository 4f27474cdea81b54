import fc from 'fast-check'
import { expect, test } from 'vitest'
import { characters, signatureIndents } from './official-layout.ts'
import { documentDate } from './report-date.ts'
import { titleLines } from './title-lines.ts'

test('the date begins two characters to the right of the signature (GB/T 9704-2012 7.3.5.2)', () => {
  // Ten characters against 2032年1月1日, six: the signature ends two from the right, the date 10 + 2 − 2 − 6 = 4.
  expect(signatureIndents('某市公共图书馆管理局', '2032年1月1日')).toEqual({ issuer: 2, date: 4 })
})

test('a date longer than the signature stands two from the right and the signature gives way', () => {
  const date = '2031年12月31日'
  const { issuer, date: end } = signatureIndents('某市文化局', date)
  expect(end).toBe(2)
  expect(5 + issuer - (characters(date) + end)).toBe(2)
})

test('the day of a document is the day in Beijing', () => {
  expect(documentDate('2031-12-31T15:59:59Z')).toBe('2031年12月31日')
  expect(documentDate('2031-12-31T16:00:00Z')).toBe('2032年1月1日')
  expect(() => documentDate('昨天')).toThrow()
})

test('a long title breaks between words into lines of like length', () => {
  const lines = titleLines('关于某市2031年度公共图书馆阅览室开放服务和读者接待情况的年度报告', 20)
  expect(lines.length).toBe(2)
  expect(Math.abs(characters(lines[0]!) - characters(lines[1]!))).toBeLessThanOrEqual(3)
  expect(titleLines('某市2031年图书馆工作情况报告', 20)).toEqual(['某市2031年图书馆工作情况报告'])
})

test('no title loses a character, and none stays on a line too long that could be broken', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('图书', '馆', '2031年', '报告', '和', '的', '（试行）'), { minLength: 1, maxLength: 60 }), (words) => {
      const lines = titleLines(words.join(''), 20)
      expect(lines.join('')).toBe(words.join(''))
      for (const line of lines) expect(characters(line)).toBeLessThanOrEqual(20)
    }),
  )
})
