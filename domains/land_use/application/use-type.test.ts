import { describe, expect, it } from 'vitest'
import { useTypeOf } from './use-type.ts'

describe('使用林地类型由林种得出', () => {
  it.each([
    ['111', '1111', 'protective'],
    ['117', '1111', 'protective'],
    ['121', '1111', 'special'],
    ['127', '1112', 'special'],
    ['231', '1111', 'timber'],
    ['233', '1130', 'timber'],
    ['240', '1320', 'energy'],
    ['251', '1140', 'economic'],
    ['255', '1140', 'economic'],
    [null, '1500', 'nursery'],
    [null, '1710', 'other'],
  ] as const)('林种%s、地类%s：%s', (purpose, land_class, expected) => expect(useTypeOf(purpose, land_class)).toBe(expected))
})
