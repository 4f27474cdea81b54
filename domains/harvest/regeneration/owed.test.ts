import { describe, expect, it } from 'vitest'
import { owedArea, owedBy, preservationRefused, preservedFrom, survivalRefused } from './owed.ts'

describe('更新造林', () => {
  it('面积不得少于采伐面积；抚育采伐和限额外采伐不欠（森林法61）', () => {
    expect(owedArea({ kind: 'main', quota_basis: 'counted', cut_area_ha: '1.25' })).toBe('1.25')
    expect(owedArea({ kind: 'tending', quota_basis: 'counted', cut_area_ha: '1.25' })).toBe('0')
    expect(owedArea({ kind: 'main', quota_basis: 'approved_construction', cut_area_ha: '1.25' })).toBe('0')
  })
  it('采伐当年或者次年完成（采伐更新管理办法14）', () => expect(owedBy('2023-02-01')).toBe('2024-12-31'))
  const planted = { owed_area_ha: '2', planted_area_ha: '2' }
  const check = { survival: '85', preservation: null, checked_on: '2024-10-01' }
  it('成活率85%以上（采伐更新管理办法15），面积不短少（森林法61）', () => {
    expect(survivalRefused(planted, check)).toBeNull()
    expect(survivalRefused(planted, { ...check, survival: '84.9' })?.code).toBe('survival_too_low')
    expect(survivalRefused({ ...planted, planted_area_ha: '1.9999' }, check)?.code).toBe('regeneration_area_short')
  })
  it('满三年保存率80%以上（采伐更新管理办法15）', () => {
    expect(preservedFrom('2023-03-01')).toBe('2026-03-01')
    const third = { survival: null, preservation: '80', checked_on: '2026-03-01' }
    expect(preservationRefused('2023-03-01', third)).toBeNull()
    expect(preservationRefused('2023-03-01', { ...third, preservation: '79.9' })?.code).toBe('preservation_too_low')
    expect(preservationRefused('2023-03-01', { ...third, checked_on: '2026-02-28' })?.code).toBe('preservation_too_early')
  })
})
