import { describe, expect, it } from 'vitest'
import { disputeKinds, type DisputeKind, partyKinds, type PartyKind } from '#datasets/safety/disputes.ts'
import type { Check } from '#kit/register/transition.ts'
import type { Fields } from '#kit/register/fields.ts'
import { riskReport } from '../risk/risk_report.ts'
import { daysPlausible, mayBeArbitrated, mayBeDecided, twoOfficers } from './checks.ts'
import { dispute } from './dispute.ts'
import { clocksOf, dueAfterRest, dueFrom, isGovernment, roadOf } from './road.ts'

const at = '2026-11-30T10:00:00+08:00'
const code = (check: Check, after: Record<string, unknown>): string | null => check({ before: null, after, at })?.code ?? null

describe('法定途径', () => {
  it('每类纠纷、每种当事人恰有一条', () => {
    for (const kind of Object.keys(disputeKinds) as DisputeKind[])
      for (const applicant_kind of Object.keys(partyKinds) as PartyKind[])
        expect(roadOf({ kind, applicant_kind, respondent_kind: 'collective', day: '2026-01-01' }), `${kind} ${applicant_kind}`).toBeDefined()
  })
  it('单位之间的权属由县级以上人民政府处理，涉及个人的乡镇也可以（森林法22）', () => {
    const of = (applicant_kind: PartyKind) => roadOf({ kind: 'ownership', applicant_kind, respondent_kind: 'collective', day: '2023-01-01' })?.decider
    expect([of('collective'), of('unit'), of('person')]).toEqual(['county_government', 'county_government', 'township_government'])
  })
  it('部门不能作处理决定，只有合同纠纷可以仲裁（森林法22，调解仲裁法2）', () => {
    expect([isGovernment('试验县人民政府'), isGovernment('试验县林业局')]).toEqual([true, false])
    expect(code(mayBeDecided, { kind: 'ownership', decider: '试验县林业局' })).toBe('dispute_decider_bureau')
    expect(code(mayBeDecided, { kind: 'contract', decider: '试验县人民政府' })).toBe('dispute_not_for_government')
    expect(code(mayBeArbitrated, { kind: 'compensation' })).toBe('dispute_not_arbitrable')
    expect(code(mayBeArbitrated, { kind: 'contract' })).toBeNull()
    expect(code(twoOfficers, { inquiry_officers: 1 })).toBe('dispute_officer_alone')
  })
  it('日期不在将来，不早于申请', () => {
    expect(code(daysPlausible, { filed_on: '2026-01-01', accepted_on: '2025-12-31' })).toBe('dispute_days_reversed')
    expect(code(daysPlausible, { filed_on: '2026-12-01' })).toBe('dispute_day_ahead')
  })
})

describe('办理期限', () => {
  it('合同纠纷按仲裁的六十日，其他按本地的工作日；中止的日子不计', () => {
    expect(dueFrom('contract', '2026-03-02', 45)).toBe('2026-05-01')
    expect(dueFrom('ownership', '2026-03-02', 5)).toBe('2026-03-09')
    expect(dueAfterRest('contract', '2026-05-01', '2026-03-10', '2026-03-20')).toBe('2026-05-11')
    expect(dueAfterRest('ownership', '2026-03-09', '2026-03-03', '2026-03-10')).toBe('2026-03-16')
  })
})

describe('写到当事人的', () => {
  it('没有调处职责的看不到：请求、勘验、裁判、履行和风险情况', () => {
    const open = [dispute, riskReport].flatMap((r) =>
      Object.entries(r.fields as Fields).flatMap(([name, f]) =>
        f.kind === 'text' && (f.long || Number(f.max) >= 1000) && !f.sensitive ? [`${r.name}.${name}`] : [],
      ),
    )
    expect(open).toEqual([])
  })
})

describe('在走的期限', () => {
  const none = { decided_on: null, awarded_on: null, agreed_on: null, fixes_right: null, kind: 'ownership' } as const
  it('处理决定：起诉三十日和复议六十日并列，先到的在前（森林法22，行政复议法20、23）', () =>
    expect(clocksOf({ ...none, decided_on: '2026-03-01' }).map((c) => c.until)).toEqual(['2026-03-31', '2026-04-30']))
  it('确定权属的协议不能司法确认，其他的三十日内共同申请（人民调解法33，民诉法解释355）', () => {
    expect(clocksOf({ ...none, agreed_on: '2026-03-01', fixes_right: true })).toEqual([])
    expect(clocksOf({ ...none, agreed_on: '2026-03-01', fixes_right: false }).map((c) => c.until)).toEqual(['2026-03-31'])
  })
})
