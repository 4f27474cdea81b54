import { describe, expect, it } from 'vitest'
import { hitOf } from './gates.server.ts'

describe('测报准确率（森林病虫害防治条例10）', () => {
  it('1减去预报与实际之差占实际的比例，不为负；分母是实际发生面积', () => {
    expect(hitOf('61.1506', '59.1074')).toBe('57.06')
    expect(hitOf('100', '100')).toBe('100.00')
    expect(hitOf('300', '100')).toBe('0.00')
  })
})
