import { describe, expect, it } from 'vitest'
import { areaDiffers, hectares, mu, sumHectares } from '../parcel/area.ts'
import { type ReviewedLand, reviewLevel } from './review-level.ts'
import { consentValidUntil, longestTemporaryUse, renewalInTime, restorationDue } from './spans.ts'
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

describe('谁来审核（森林法实施条例16）', () => {
  const land = (use_type: ReviewedLand['use_type'], area_ha: string, land_class = '1111'): ReviewedLand => ({ use_type, area_ha, land_class })
  it.each([
    ['防护林9.9999公顷', [land('protective', '9.9999')], 'provincial'],
    ['防护林10公顷，“以上”含本数', [land('protective', '10')], 'national'],
    ['防护林与特用林合计10公顷', [land('protective', '6'), land('special', '4')], 'national'],
    ['用材林34.9999公顷', [land('timber', '34.9999')], 'provincial'],
    ['用材林、经济林、采伐迹地合计35公顷', [land('timber', '20'), land('economic', '10'), land('other', '5', '1610')], 'national'],
    ['其他林地69.9999公顷', [land('other', '69.9999', '1710')], 'provincial'],
    ['其他林地70公顷', [land('nursery', '30', '1500'), land('other', '40', '1710')], 'national'],
    ['各类都不到的不合并计算', [land('protective', '9'), land('timber', '34'), land('other', '69', '1710')], 'provincial'],
  ] as const)('%s', (_, lands, level) => expect(reviewLevel('permanent', lands).level).toBe(level))
  it('临时使用和直接为林业生产服务的由下级审批', () => {
    expect(reviewLevel('temporary', [land('protective', '50')]).level).toBe('delegated')
    expect(reviewLevel('forestry', [land('protective', '50')]).level).toBe('delegated')
  })
})

describe('期限', () => {
  it('临时使用不超过二年，期满一年内恢复（森林法38）', () => {
    expect(longestTemporaryUse('2022-03-01')).toBe('2024-03-01')
    expect(restorationDue('2024-03-01')).toBe('2025-03-01')
    expect(restorationDue('2024-02-29')).toBe('2025-02-28')
  })
  it('同意书有效期二年', () => expect(consentValidUntil('2023-05-15')).toBe('2025-05-15'))
  it('延续应在期满三个月前提出（建设项目使用林地审核审批管理办法25）', () => {
    expect(renewalInTime('2025-02-15', '2025-05-15')).toBe(true)
    expect(renewalInTime('2025-02-16', '2025-05-15')).toBe(false)
    expect(renewalInTime('2025-03-31', '2025-05-15')).toBe(false)
    expect(renewalInTime('2025-05-16', '2025-05-15')).toBe(false)
  })
})

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
