import { describe, expect, it } from 'vitest'
import { consentValidUntil, longestTemporaryUse, renewalInTime, restorationDue } from './spans.ts'

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
