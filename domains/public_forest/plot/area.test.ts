import { describe, expect, it } from 'vitest'
import { areaDiffers } from './area.ts'

describe('登记面积和图形面积', () => {
  it('相差在允许误差以内的通过，超过的写明相差多少', () => {
    expect(areaDiffers('100.00', '95.00')).toBeNull()
    expect(areaDiffers('100.00', '105.00')).toBeNull()
    expect(areaDiffers('100.00', '94.99')).toContain('相差5.01亩')
  })
})
