import { describe, expect, it } from 'vitest'
import { importances, OCCUPATION_RULES, projectKinds, type Importance, type ProjectKind } from '#datasets/wetland/occupation.ts'
import type { Check } from '#kit/register/transition.ts'
import { compensated, conditionsNamed, mayBeOccupied, opinionStands, startedInTime, temporaryWhole } from './checks.ts'
import { ruleFor } from './decision.ts'
import { feeDue, lowestRate, rateRefused } from './fee.ts'
import { longestTemporaryUse, restorationDue } from './spans.ts'

const at = '2023-06-10T10:00:00+08:00'
const code = (check: Check, after: Record<string, unknown>): string | null => check({ before: null, after, at })?.code ?? null
const kinds = Object.keys(projectKinds) as ProjectKind[]
const grades = Object.keys(importances) as Importance[]

describe('湿地保护法19：谁可以占用', () => {
  it('每一级、每一类项目恰有一条规则', () => {
    for (const importance of grades)
      for (const project of kinds) expect(OCCUPATION_RULES.filter((r) => r.importance === importance && r.projects.includes(project))).toHaveLength(1)
  })
  it('国家重要湿地只有四类项目可以占用，省级重要和一般湿地征求授权部门意见', () => {
    const allowed = (importance: Importance) => kinds.filter((k) => ruleFor(importance, k, '2023-01-01')?.allowed)
    expect(allowed('national')).toEqual(['national_major', 'disaster', 'water', 'protection'])
    expect(allowed('provincial')).toEqual(kinds)
    expect(code(mayBeOccupied, { importance: 'national', project_kind: 'other' })).toBe('wetland_occupation_forbidden')
    expect(code(mayBeOccupied, { importance: 'ordinary', project_kind: 'other' })).toBeNull()
    expect(ruleFor('national', 'water', '2023-01-01')?.asked).toBe('国务院林业草原主管部门')
  })
  it('法律施行以前没有规则', () => expect(ruleFor('national', 'other', '2022-05-31')).toBeUndefined())
})

describe('湿地保护法20：临时占用', () => {
  const temporary = (over: object) => ({ kind: 'temporary', use_from: '2023-03-01', use_to: '2025-03-01', permanent_buildings: false, ...over })
  it('不超过二年，不修永久性建筑物，期满一年内恢复', () => {
    expect(longestTemporaryUse('2023-03-01')).toBe('2025-03-01')
    expect(restorationDue('2025-03-01')).toBe('2026-03-01')
    expect(code(temporaryWhole, temporary({}))).toBeNull()
    expect(code(temporaryWhole, temporary({ use_to: '2025-03-02' }))).toBe('wetland_temporary_too_long')
    expect(code(temporaryWhole, temporary({ permanent_buildings: true }))).toBe('wetland_permanent_building')
    expect(code(temporaryWhole, temporary({ use_to: null }))).toBe('wetland_temporary_days')
    expect(code(temporaryWhole, { kind: 'permanent', permanent_buildings: true })).toBeNull()
  })
  it('不早于批准、不晚于期满开始', () => {
    expect(code(startedInTime, { started_on: '2023-06-01', approved_on: '2023-06-02' })).toBe('wetland_started_before_approval')
    expect(code(startedInTime, temporary({ started_on: '2023-06-09', approved_on: '2023-01-01', use_to: '2023-06-08' }))).toBe('wetland_use_over')
  })
})

describe('湿地保护法21：恢复重建或缴费', () => {
  const permanent = (over: object) => ({ kind: 'permanent', importance: 'provincial', project_kind: 'other', ...over })
  it('重要湿地先恢复、重建，没有条件的写明理由才缴费；只有水工程免除；一般湿地没有要求', () => {
    expect(code(compensated, permanent({ compensation: 'none' }))).toBe('wetland_compensation_missing')
    expect(code(compensated, permanent({ compensation: 'restore' }))).toBeNull()
    expect(code(compensated, permanent({ compensation: 'fee' }))).toBe('wetland_fee_unexplained')
    expect(code(compensated, permanent({ compensation: 'fee', no_ground_note: '没有地块' }))).toBe('wetland_fee_ground_missing')
    expect(code(compensated, permanent({ compensation: 'fee', no_ground_note: '没有地块', fee_ground: 'special' }))).toBeNull()
    expect(code(compensated, permanent({ compensation: 'exempt' }))).toBe('wetland_exemption_amiss')
    expect(code(compensated, permanent({ compensation: 'exempt', project_kind: 'water' }))).toBeNull()
    expect(code(compensated, permanent({ compensation: 'fee', importance: 'ordinary' }))).toBe('wetland_compensation_amiss')
    expect(code(compensated, permanent({ compensation: 'restore', kind: 'temporary' }))).toBe('wetland_compensation_amiss')
  })
  it('财税〔2024〕15号：2024年7月1日起每平方米不低于200元，三种情形三倍；此前没有找到全国标准，以通知为准', () => {
    const asked = (day: string, ground: 'ordinary' | 'special' = 'ordinary') => ({ importance: 'provincial', ground, day }) as const
    expect(lowestRate(asked('2024-06-30'), '999021')).toBeNull()
    expect(lowestRate(asked('2024-07-01'), '999021')?.rate).toBe('200')
    expect(lowestRate(asked('2024-07-01', 'special'), '999021')?.rate).toBe('600')
    expect(rateRefused(asked('2024-07-01'), '999021', '199.99')?.code).toBe('wetland_fee_below_floor')
    expect(rateRefused(asked('2024-06-30'), '999021', '10')).toBeNull()
    expect(feeDue('200', '0.1234')).toBe('246800.00')
  })
})

describe('湿地保护法19第四款：意见', () => {
  it('批准在意见之后，不同意的不能登记批准，有条件的写明条件', () => {
    expect(code(opinionStands, { opinion: 'disagree' })).toBe('wetland_opinion_against')
    expect(code(opinionStands, { opinion: 'agree', opinion_on: '2023-05-02', approved_on: '2023-05-01' })).toBe('wetland_approved_before_opinion')
    expect(code(opinionStands, { opinion: 'agree', opinion_on: '2023-05-02', approved_on: '2023-05-02' })).toBeNull()
    expect(code(conditionsNamed, { opinion: 'conditional' })).toBe('wetland_conditions_missing')
  })
})
