import { applyCreate, applyStep, type Deed, type Row } from '#kit/register/apply.ts'
import type { AnyRegister } from '#kit/register/define.ts'
import { hazard } from './hazard/hazard.ts'
import { closingStamp } from './hazard/closing.ts'
import { afterSeason } from './key_person/end.ts'
import { keyPerson } from './key_person/key_person.ts'

/** Builders of whole lives, by the same pure steps that people's work goes through; for tests and the demonstration. */
export type Head = { id: string; division: string; state?: string; belongs_to_year?: number; demo?: boolean }
type Fields = Record<string, unknown>

/** The first version; `set` is what the gates would lay over it. */
export const born = (r: AnyRegister, head: Head, fields: Fields, deed: Deed, set: Fields = {}): Row[] => [{ ...applyCreate(r, head, fields, deed), ...set }]

/** One version more. */
export function step(r: AnyRegister, rows: readonly Row[], name: string, fields: Fields, deed: Deed, set: Fields = {}): Row[] {
  const last = rows.at(-1)
  if (!last) throw new Error('fixture_no_record: 还没有记录')
  return [...rows, { ...applyStep(r, last, name, fields, deed), ...set }]
}

/** One step of a planned life: when, by whom, with what. */
export type Planned = { readonly step: string; readonly fields?: Fields; readonly deed: Deed; readonly set?: Fields | ((before: Row, after: Row) => Fields) }

/** A life of planned steps; those dated after `until` have not happened yet. */
export function lived(r: AnyRegister, first: readonly Row[], plan: readonly Planned[], until?: string): Row[] {
  const end = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until)
  return plan.reduce<Row[]>((rows, p) => {
    const before = rows.at(-1)
    if (!before || Date.parse(p.deed.at) > end) return rows
    const after = applyStep(r, before, p.step, p.fields ?? {}, p.deed)
    return [...rows, { ...after, ...(typeof p.set === 'function' ? p.set(before, after) : p.set) }]
  }, [...first])
}

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

export type KeyPersonFacts = { person_name: string; category: string; risk_reason: string; valid_from: string; valid_to: string; guardian_name: string; guardian_phone: string; watcher: string; season_order?: string }

/** A key person of one season: listed, watched, expired with the season. `expired` left out: the season goes on. */
export function keyPersonLife(head: Head, facts: KeyPersonFacts, deed: Deed, at: { listed: string; assigned: string | null; expired: string | null }, system: string): Row[] {
  const { guardian_name, guardian_phone, watcher, ...fields } = facts
  const first = born(keyPerson, head, { ...fields, informed_on: facts.valid_from }, { ...deed, at: at.listed })
  const assigned: Planned[] = at.assigned === null ? []
    : [{ step: 'assign', fields: { guardian_name, guardian_phone, watcher, watched_from: at.assigned.slice(0, 10) }, deed: { ...deed, at: at.assigned } }]
  const expired: Planned[] = at.expired === null ? []
    : [{ step: 'expire', deed: { by: system, at: at.expired }, set: (before, after) => afterSeason(before.state, after as unknown as { valid_to: string; watched_to: string | null }) }]
  return lived(keyPerson, first, [...assigned, ...expired])
}
