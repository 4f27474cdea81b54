import { describe, expect, it } from 'vitest'
import { standOf } from './judge.ts'

const told = (value: string | null, verdict: 'met' | 'unmet' | null = null) => ({ value, verdict })

describe('指标与要求对照', () => {
  it('“不低于”缺多少、“不高于”超多少；正好等于的算达到', () => {
    const least = { nature: 'min', value: '35' } as const
    expect(standOf(least, told('34.99'))).toEqual({ verdict: 'unmet', gap: '0.01' })
    expect(standOf(least, told('35'))).toEqual({ verdict: 'met', gap: '0' })
    const most = { nature: 'max', value: '20' } as const
    expect(standOf(most, told('21.5'))).toEqual({ verdict: 'unmet', gap: '1.5' })
    expect(standOf(most, told('20.0'))).toEqual({ verdict: 'met', gap: '0' })
  })
  it('没有数值、没有要求值的不判断；按条文的只认核定的判断', () => {
    expect(standOf({ nature: 'min', value: '35' }, told(null))).toEqual({ verdict: 'unknown', gap: null })
    expect(standOf({ nature: 'min', value: null }, told('40'))).toEqual({ verdict: 'unknown', gap: null })
    expect(standOf({ nature: 'veto', value: null }, told('9'))).toEqual({ verdict: 'unknown', gap: null })
    expect(standOf({ nature: 'text', value: null }, told(null, 'unmet'))).toEqual({ verdict: 'unmet', gap: null })
  })
})
