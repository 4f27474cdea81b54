import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isId, newId, seededId } from './id.ts'

describe('record ids (RFC 9562 §5.7)', () => {
  test('are UUIDv7: version 7, variant 10, the first 48 bits the time', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 48 - 1 }), (ms) => {
        const id = newId(ms)
        expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
        expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(ms)
        expect(isId(id)).toBe(true)
      }),
    )
  })

  test('sort by time, so that a page by id is a page by age', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 47 }), fc.integer({ min: 1, max: 2 ** 46 }), (a, step) => {
        expect(newId(a) < newId(a + step)).toBe(true)
      }),
    )
  })

  test('of a seed are the same for the same key and differ for others', () => {
    expect(seededId('division:990200', '2020-01-01T00:00:00+08:00')).toBe(seededId('division:990200', '2020-01-01T00:00:00+08:00'))
    const many = new Set(Array.from({ length: 200_000 }, (_, i) => seededId(`patrol:${i}`)))
    expect(many.size).toBe(200_000)
  })

  test('anything else is none', () => {
    for (const text of ['', 'x', '01a20afe-3467-7c71-8345-105ba7cbdb9', "' or 1=1 --", null, 7]) expect(isId(text)).toBe(false)
  })
})
