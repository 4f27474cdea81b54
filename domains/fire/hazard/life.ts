import type { Deed, Row } from '#kit/register/apply.ts'
import { born, type Fields, type Head, lived, type Planned } from '#kit/register/life.ts'
import { closingStamp } from './closing.ts'
import { hazard } from './hazard.ts'

export type HazardHands = { finder: Deed; grader: Deed; officer: Deed; hand: Deed; rechecker: Deed }
export type HazardDates = { found: string; graded: string; supervised?: string; notified: string; signed: string; rectified: string; rechecked: string; closed: string }
export type HazardFacts = {
  readonly fields: Fields
  readonly grade: 'general' | 'larger' | 'major'
  readonly due_on: string
  readonly notice_number: string
  readonly notice_issuer?: 'forestry' | 'emergency' | 'joint'
  readonly owner_unit: string
  readonly measure: string
  readonly photo_after: readonly string[]
}

/** The whole way of a hazard to its closing, cut at `until`; dates are instants. */
export function hazardLife(head: Head, facts: HazardFacts, hands: HazardHands, at: HazardDates, until?: string): Row[] {
  const first = born(hazard, head, facts.fields, { ...hands.finder, at: at.found })
  const supervise: Planned[] = facts.grade === 'major'
    ? [{ step: 'supervise', fields: { supervision_number: `${facts.notice_number}（督）` }, deed: { ...hands.officer, at: at.supervised ?? at.graded } }]
    : []
  const { notice_number, notice_issuer = 'forestry', owner_unit, measure, due_on } = facts
  return lived(hazard, first, [
    { step: 'grade', fields: { grade: facts.grade }, deed: { ...hands.grader, at: at.graded } },
    ...supervise,
    { step: 'notify', fields: { notice_number, notice_issuer, owner_unit, measure, due_on }, deed: { ...hands.officer, at: at.notified } },
    { step: 'sign', fields: { receiver: '责任单位经办人' }, deed: { ...hands.hand, at: at.signed } },
    { step: 'rectify', fields: { rectified_note: '已按整改通知书完成整改', photo_after: [...facts.photo_after] }, deed: { ...hands.hand, at: at.rectified } },
    { step: 'recheck', fields: { recheck_on: at.rechecked.slice(0, 10), recheck_result: 'passed', recheck_note: '现场复查，隐患已消除' }, deed: { ...hands.rechecker, at: at.rechecked } },
    { step: 'close', deed: { ...hands.officer, at: at.closed }, set: (_, after) => ({ first_closed_at: closingStamp(after.first_closed_at as string | null, at.closed) }) },
  ], until)
}
