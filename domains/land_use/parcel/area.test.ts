import { describe, expect, it } from 'vitest'
import { areaDiffers, hectares, mu, sumHectares } from './area.ts'

describe('面积', () => {
  it('公顷四位、亩两位，各自四舍五入', () => {
    expect(hectares('6666.67')).toBe('0.6667')
    expect(sumHectares(['0.6667', '1.0000'])).toBe('1.6667')
    expect(mu('1.6667')).toBe('25.00')
  })
  it('填报与图上相差在百分之一或0.005公顷之内的可以，取大者', () => {
    expect(areaDiffers('10.1000', '100000')).toBeNull()
    expect(areaDiffers('10.1001', '100000')?.code).toBe('parcel_area_differs')
    expect(areaDiffers('0.1050', '1000')).toBeNull()
    expect(areaDiffers('0.1051', '1000')?.message).toContain('相差0.0051公顷')
  })
})
