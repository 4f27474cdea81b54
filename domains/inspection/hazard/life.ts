import type { Deed, Row } from '#kit/register/apply.ts'
import { born, type Fields, type Head, lived, type Planned } from '#kit/register/life.ts'
import { closingStamp } from './closing.ts'
import { hazard } from './hazard.ts'

export type HazardHands = { finder: Deed; grader: Deed; officer: Deed; hand: Deed; rechecker: Deed }
export type HazardDates = {
  found: string
  graded: string
  supervised?: string
  notified: string
  signed: string
  rectified: string
  rechecked: string
  closed: string
}
export type HazardFacts = {
  readonly fields: Fields
  readonly grade: 'general' | 'major'
  readonly local_grade?: string
  /** Where the grade is major: by which item of which document. */
  readonly standard?: string
  readonly standard_item?: string
  readonly due_on: string
  readonly notice_number: string
  readonly notice_issuer?: 'forestry' | 'emergency' | 'joint'
  readonly owner_unit: string
  readonly responsible?: string
  readonly measure: string
  readonly photo_after: readonly string[]
}

/** The whole way of a hazard to its closing, cut at `until`; dates are instants. */
export function hazardLife(head: Head, facts: HazardFacts, hands: HazardHands, at: HazardDates, until?: string): Row[] {
  const first = born(hazard, head, facts.fields, { ...hands.finder, at: at.found })
  const {
    grade,
    local_grade,
    standard,
    standard_item,
    notice_number,
    notice_issuer = 'forestry',
    owner_unit,
    responsible = '责任单位负责人',
    measure,
    due_on,
  } = facts
  const ofMajor = (step: Planned): Planned[] => (grade === 'major' ? [step] : [])
  return lived(
    hazard,
    first,
    [
      {
        step: 'grade',
        fields: { grade, ...(standard ? { standard, standard_item } : {}), ...(local_grade ? { local_grade } : {}) },
        deed: { ...hands.grader, at: at.graded },
      },
      ...ofMajor({
        step: 'supervise',
        fields: { supervision_level: 'county', supervision_number: `${notice_number}（督）` },
        deed: { ...hands.officer, at: at.supervised ?? at.graded },
      }),
      { step: 'notify', fields: { notice_number, notice_issuer, owner_unit, responsible, measure, due_on }, deed: { ...hands.officer, at: at.notified } },
      { step: 'sign', fields: { receiver: '责任单位经办人' }, deed: { ...hands.hand, at: at.signed } },
      ...ofMajor({
        step: 'settle',
        fields: { responsible, measure, funds: '2', contingency: '整改期间专人值守，遇险情先撤人' },
        deed: { ...hands.hand, at: at.signed },
      }),
      { step: 'rectify', fields: { rectified_note: '已按整改通知书完成整改', photo_after: [...facts.photo_after] }, deed: { ...hands.hand, at: at.rectified } },
      {
        step: 'recheck',
        fields: { recheck_on: at.rechecked.slice(0, 10), recheck_result: 'passed', recheck_note: '现场复查，隐患已消除' },
        deed: { ...hands.rechecker, at: at.rechecked },
      },
      {
        step: 'close',
        deed: { ...hands.officer, at: at.closed },
        set: (_, after) => ({ first_closed_at: closingStamp(after.first_closed_at as string | null, at.closed) }),
      },
    ],
    until,
  )
}
