import { describe, expect, it } from 'vitest'
import type { Check } from '#kit/register/transition.ts'
import {
  arguedIfListed,
  argumentInTurn,
  committeeHeard,
  congressHeard,
  congressInTurn,
  eiaAsked,
  eiaThere,
  expertsFree,
  legalityInTurn,
  notedNumbered,
  opinionsAnswered,
  periodWhole,
  readyForMeeting,
  readyToApprove,
  readyToSubmit,
  shownLongEnough,
  stagesInTurn,
} from './checks.ts'

const at = '2023-09-10T10:00:00+08:00'
const code = (check: Check, after: Record<string, unknown>): string | null => check({ before: null, after, at })?.code ?? null

describe('规划各阶段', () => {
  it('日期按先后，不在将来', () => {
    expect(code(stagesInTurn, { started_on: '2023-01-01', drafted_on: '2023-02-01', issued_on: '2023-09-10' })).toBeNull()
    expect(code(stagesInTurn, { started_on: '2023-03-01', drafted_on: '2023-02-01' })).toBe('plan_days_reversed')
    expect(code(stagesInTurn, { shown_from: '2023-03-01', shown_to: '2023-04-01', reviewed_on: '2023-03-20' })).toBe('plan_days_reversed')
    expect(code(stagesInTurn, { started_on: '2023-09-11' })).toBe('plan_day_ahead')
    expect(code(argumentInTurn, { argued_on: '2023-03-02', reviewed_on: '2023-03-01' })).toBe('plan_days_reversed')
    expect(code(legalityInTurn, { legality_on: '2023-03-02', reviewed_on: '2023-03-01' })).toBe('plan_days_reversed')
    expect(code(legalityInTurn, { legality_on: '2023-09-11' })).toBe('plan_day_ahead')
    expect(code(congressInTurn, { congress_on: '2023-03-02', approved_on: '2023-03-01' })).toBe('plan_days_reversed')
    expect(code(congressInTurn, { congress_on: '2023-09-11' })).toBe('plan_day_ahead')
    expect(code(periodWhole, { period_from: 2030, period_to: 2023 })).toBe('plan_period')
    expect(code(notedNumbered, { state: 'noted', known_document: null })).toBe('plan_noted_unnumbered')
  })
  it('不采纳的意见写明理由（城乡规划法26）', () => {
    expect(code(opinionsAnswered, { opinions: [{ adopted: 'declined', reason: null }] })).toBe('plan_opinion_unanswered')
    expect(code(opinionsAnswered, { opinions: [{ adopted: 'declined', reason: '与上位规划不符' }, { adopted: 'adopted' }] })).toBeNull()
  })
  it('专家没有直接利害关系，意见签字（重大行政决策程序暂行条例19、20）', () => {
    expect(code(expertsFree, { experts: [{ interested: true, signed: true }] })).toBe('plan_expert_interested')
    expect(code(expertsFree, { experts: [{ interested: false, signed: false }] })).toBe('plan_expert_unsigned')
    expect(code(expertsFree, { experts: [{ interested: false, signed: true }] })).toBeNull()
  })
  it('公示不少于三十日，期满才登记，缩短的说明理由（城乡规划法26，决策条例15）', () => {
    expect(code(shownLongEnough, { shown_from: '2023-08-01', shown_to: '2023-08-30' })).toBeNull()
    expect(code(shownLongEnough, { shown_from: '2023-08-01', shown_to: '2023-08-29' })).toBe('plan_shown_short')
    expect(code(shownLongEnough, { shown_from: '2023-08-01', shown_to: '2023-08-29', shown_short_reason: '应急' })).toBeNull()
    expect(code(shownLongEnough, { shown_from: '2023-08-01', shown_to: '2023-09-10' })).toBe('plan_still_shown')
    expect(code(shownLongEnough, {})).toBeNull()
  })
  it('列入目录的要论证和合法性审查才上会（决策条例19、25）', () => {
    const plan = { kind: 'water', level: 'city', reviewed_on: '2023-09-01' }
    expect(code(readyForMeeting, plan)).toBe('plan_listing_unsaid')
    expect(code(readyForMeeting, { ...plan, listing: 'not_listed' })).toBeNull()
    expect(code(readyForMeeting, { ...plan, listing: 'listed' })).toBe('plan_not_argued')
    expect(code(readyForMeeting, { ...plan, listing: 'listed', experts: [{}] })).toBe('plan_legality_missing')
    const argued = { ...plan, listing: 'listed', experts: [{}], legality_number: '市司审1号' }
    expect(code(readyForMeeting, argued)).toBe('plan_legality_missing')
    expect(code(readyForMeeting, { ...argued, legality_on: '2023-08-20' })).toBeNull()
  })
  it('公示时就说明是否列入目录，列入的先论证：到会议再问就补不上了', () => {
    expect(code(arguedIfListed, {})).toBe('plan_listing_unsaid')
    expect(code(arguedIfListed, { listing: 'listed', experts: [] })).toBe('plan_not_argued')
    expect(code(arguedIfListed, { listing: 'listed', experts: [{}] })).toBeNull()
    expect(code(arguedIfListed, { listing: 'not_listed' })).toBeNull()
  })
  it('报批和批准时都要环评文件，按报批当日的法律（法典86、91）', () => {
    const plan = { kind: 'greening', level: 'city', guiding: true, submitted_on: '2023-05-01', eia: 'chapter', eia_papers: ['x'] }
    expect(code(readyToSubmit, { ...plan, eia: 'none' })).toBe('plan_eia_missing')
    expect(code(readyToSubmit, { ...plan, guiding: false })).toBe('plan_eia_missing')
    expect(code(readyToSubmit, plan)).toBeNull()
    expect(code(readyToApprove, { ...plan, submitted_on: null, approved_on: '2023-05-02', eia_papers: [] })).toBe('plan_eia_missing')
    expect(code(readyToApprove, plan)).toBeNull()
  })
  it('市级林业专项规划要环境影响报告书，指导性的只要篇章；县级由省定，不凭空要求（环评法7、8，法典86—88）', () => {
    const of = (kind: 'greening' | 'territorial' | 'water', level: string, guiding: boolean) => ({ kind, level, guiding })
    expect(eiaAsked(of('greening', 'city', false), '2023-05-01')).toMatchObject({ asked: 'report', basis: { document: 'eia_law' } })
    expect(eiaAsked(of('greening', 'city', true), '2026-09-01')).toMatchObject({ asked: 'chapter', basis: { document: 'ecology_code' } })
    expect(eiaAsked(of('territorial', 'city', false), '2026-09-01')?.asked).toBe('chapter')
    expect(eiaAsked(of('greening', 'county', false), '2026-09-01')).toBeUndefined()
    expect(eiaAsked(of('water', 'city', false), '2026-09-01')).toBeUndefined()
    const plan = { kind: 'greening', level: 'city', guiding: false }
    expect(eiaThere({ ...plan, eia: 'chapter', eia_papers: ['x'] }, '2023-05-01')?.code).toBe('plan_eia_missing')
    expect(eiaThere({ ...plan, eia: 'report', eia_papers: [] }, '2023-05-01')?.code).toBe('plan_eia_missing')
    expect(eiaThere({ ...plan, eia: 'report', eia_papers: ['x'] }, '2023-05-01')).toBeNull()
  })
  it('国土空间总体规划经人大常委会，五年规划经人大（国家发展规划法36）', () => {
    expect(code(committeeHeard, { kind: 'territorial', level: 'city' })).toBe('plan_congress_missing')
    expect(code(committeeHeard, { kind: 'five_year', level: 'city' })).toBeNull()
    expect(code(committeeHeard, { kind: 'territorial', level: 'city', congress_on: '2023-08-02', submitted_on: '2023-08-01' })).toBe('plan_days_reversed')
    expect(code(congressHeard, { kind: 'territorial', level: 'city' })).toBe('plan_congress_missing')
    expect(code(congressHeard, { kind: 'five_year', level: 'county' })).toBe('plan_congress_missing')
    expect(code(congressHeard, { kind: 'greening', level: 'city' })).toBeNull()
    expect(code(congressHeard, { kind: 'territorial', level: 'city', congress_on: '2023-08-01' })).toBeNull()
  })
})
