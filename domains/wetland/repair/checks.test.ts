import { describe, expect, it } from 'vitest'
import { HEARD_DEPARTMENTS } from '#datasets/wetland/repair.ts'
import type { Check } from '#kit/register/transition.ts'
import { acceptedBySameLevel, allHeard, approvedHighEnough } from './checks.ts'

const code = (check: Check, after: Record<string, unknown>): string | null => check({ before: null, after, at: '2023-06-10T10:00:00+08:00' })?.code ?? null
const heard = Object.keys(HEARD_DEPARTMENTS).map((department) => ({ department }))

describe('湿地保护法42、43：重要湿地的修复方案', () => {
  it('征求五部门意见', () => {
    expect(code(allHeard, { importance: 'provincial', heard: heard.slice(1) })).toBe('wetland_plan_unheard')
    expect(code(allHeard, { importance: 'provincial', heard })).toBeNull()
    expect(code(allHeard, { importance: 'ordinary', heard: [] })).toBeNull()
  })
  it('由省级以上批准，一般湿地按本地规定', () => {
    expect(code(approvedHighEnough, { importance: 'national', approver_level: 'city' })).toBe('wetland_plan_not_provincial')
    expect(code(approvedHighEnough, { importance: 'provincial', approver_level: 'provincial' })).toBeNull()
    expect(code(approvedHighEnough, { importance: 'ordinary', approver_level: 'county' })).toBeNull()
  })
  it('由批准的同一级验收', () => {
    expect(code(acceptedBySameLevel, { approver_level: 'provincial', acceptor_level: 'city' })).toBe('wetland_plan_other_level')
    expect(code(acceptedBySameLevel, { approver_level: 'provincial', acceptor_level: 'provincial' })).toBeNull()
  })
})
