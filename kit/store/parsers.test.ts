import { describe, expect, it } from 'vitest'
import { bigint, instant } from './parsers.server.ts'

describe('instants', () => {
  it('are told at +08:00 whatever zone the session had, with milliseconds only where there are some', () => {
    expect(instant('2023-06-01 08:00:00+08')).toBe('2023-06-01T08:00:00+08:00')
    expect(instant('2023-12-31 11:30:00.5-05')).toBe('2024-01-01T00:30:00.500+08:00')
    expect(instant('2023-06-01 05:45:00.000001+05:45')).toBe('2023-06-01T08:00:00+08:00')
  })

  it('hold in the years of summer time and of local mean time', () => {
    expect(instant('1988-07-01 09:00:00+09')).toBe('1988-07-01T08:00:00+08:00')
    expect(instant('1900-01-01 00:05:43+08:05:43')).toBe('1900-01-01T00:00:00+08:00')
  })

  it('stay as they are where no instant is meant', () => {
    expect(instant('infinity')).toBe('infinity')
    expect(instant('0044-03-15 12:00:00+00 BC')).toBe('0044-03-15 12:00:00+00 BC')
  })
})

describe('eight-byte integers', () => {
  it('are numbers while exact, digits beyond', () => {
    expect(bigint('9007199254740991')).toBe(9007199254740991)
    expect(bigint('9007199254740992')).toBe('9007199254740992')
    expect(bigint('-9223372036854775808')).toBe('-9223372036854775808')
  })
})
