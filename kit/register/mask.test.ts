import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { erased, masked } from './mask.ts'

describe('masks (个人信息保护法28, 51: shown only as far as needed)', () => {
  test('a name keeps its first character', () => {
    expect(masked('name', '李四')).toBe('李＊')
    expect(masked('name', '欧阳娜娜')).toBe('欧＊＊＊')
  })
  test('the note in place of an erased value is no value; a name in brackets is a name', () => {
    expect(masked('name', erased)).toBe('（期满已清除）')
    expect(masked('text', erased)).toBe(erased)
    expect(masked('name', '（试）王小明')).toBe('（＊＊＊')
  })
  test('a phone keeps three and two digits', () => expect(masked('phone', '13800138000')).toBe('138＊＊＊＊00'))
  test('nothing is shown of free text and places', () => {
    expect(masked('text', '患有精神疾病')).toBe('＊＊＊＊')
    expect(masked('place', { type: 'Point', coordinates: [105, 30] })).toBe('＊＊＊＊')
  })
  test('an empty value is empty, not starred: a star would say that there is one', () => expect(masked('name', null)).toBe(''))
  test('no mask gives the value back', () => {
    fc.assert(
      fc.property(fc.constantFrom('name', 'phone', 'id_number', 'text', 'place' as const), fc.string({ minLength: 1, maxLength: 30 }), (mask, value) => {
        expect(masked(mask, value)).not.toBe(value)
      }),
    )
  })
})
