import { describe, expect, it } from 'vitest'
import { exemptionRefused, quotaUse } from './use.ts'

describe('许可蓄积与占用限额是两个数（森林法56）', () => {
  it.each(['bamboo', 'non_forest_land', 'approved_construction'] as const)('%s 不占限额', (basis) => {
    expect(quotaUse(basis, '120.5')).toEqual({ counts_to_quota: false, quota_volume: '0' })
  })
  it('其余按许可蓄积占用', () => expect(quotaUse('counted', '120.5')).toEqual({ counts_to_quota: true, quota_volume: '120.5' }))
  it('以批准占用林地为由的，须写明批准文号', () => {
    expect(exemptionRefused('approved_construction', null)?.code).toBe('exemption_document')
    expect(exemptionRefused('approved_construction', '某林地审字1号')).toBeNull()
    expect(exemptionRefused('bamboo', null)).toBeNull()
  })
})
