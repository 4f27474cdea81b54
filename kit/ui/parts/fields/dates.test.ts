import { describe, expect, it } from 'vitest'
import { readDate, readInstant } from './dates.ts'

describe('dates as people write them', () => {
  it.each(['2023-3-5', '2023/03/05', '2023年3月5日', '20230305', '2023.3.5'])('reads %s', (text) => {
    expect(readDate(text)).toBe('2023-03-05')
  })
  it('gives back what is no day, so that the field can say so', () => expect(readDate('上周五')).toBe('上周五'))
  it('takes nothing as null', () => expect(readDate('  ')).toBeNull())
  it('puts a time on Beijing’s clock', () => expect(readInstant('2023-3-5 8：05')).toBe('2023-03-05T08:05:00+08:00'))
  it('takes a bare day as its midnight', () => expect(readInstant('2023-03-05')).toBe('2023-03-05T00:00:00+08:00'))
})
