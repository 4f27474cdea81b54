import type { SpotVerdict } from '#datasets/enforcement/verdicts.ts'
import type { CaseOffence } from '#datasets/enforcement/case-kinds.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Demo } from '../context.ts'
import { planBatch } from './batches.ts'
import type { CaseEnd, CasePlan } from './case-facts.ts'
import { caseId } from './cases.ts'
import { verdictsOf } from './findings.ts'
import type { DemoGround } from './grounds.ts'
import { planSpots } from './inspection.ts'
import { isSuspected, type SpotPlan, type SpotStage } from './spots.ts'

const early: readonly SpotStage[] = ['issued', 'issued', 'desk_checked', 'desk_checked', 'verified', 'returned', 'reviewed', 'closed']

/** A suspected spot is somewhere on its way to be put right; one of twelve others was left lying beyond its term. */
const olderStage = (n: number, verdict: SpotVerdict): SpotStage =>
  isSuspected(verdict)
    ? (['escalated', 'notified', 'notified', 'rectified'] as const)[n % 4]!
    : n % 12 === 7
      ? n % 24 === 7
        ? 'issued'
        : 'desk_checked'
      : 'closed'

/** This year's inspection as it goes on: a batch nearly done whose rest is late, and a new one. */
export function presentInspection(demo: Demo, standing: readonly DemoGround[], grounds: DemoGround[]): SpotPlan[] {
  const today = demo.now.slice(0, 10)
  const year = Number(today.slice(0, 4))
  const draw = demo.random('present inspection')
  const making = { grave: 0, standing, grounds, cased: [], before: [] }
  const first = addCalendarDays(today, -105)
  const batch = planBatch(year, 1, { count: 64, received: first, days: 85, image_after: addCalendarDays(first, -40) })
  const older = planSpots(demo, {
    ...making,
    batch,
    verdicts: verdictsOf(64, 5, draw),
    stageOf: olderStage,
    visitOf: (n) => addCalendarDays(first, 4 + (n % 40)),
    rightBy: (n) => addCalendarDays(today, n % 4 === 3 ? 5 : -6 + (n % 3) * 25),
  })
  const second = addCalendarDays(today, -24)
  const next = planBatch(year, 2, { count: 48, received: second, days: 60, image_after: addCalendarDays(second, -35) })
  const newer = planSpots(demo, {
    ...making,
    batch: next,
    verdicts: verdictsOf(48, 0, draw),
    before: older,
    stageOf: (n) => early[n % early.length]!,
    visitOf: () => addCalendarDays(second, 2),
  })
  return [...older, ...newer]
}

type Going = { readonly end: CaseEnd; readonly days: number; readonly offence: CaseOffence }
const going: readonly Going[] = [
  { end: 'registered', days: 4, offence: 'illegal_occupation' },
  { end: 'filed', days: 12, offence: 'over_felling' },
  { end: 'filed', days: 110, offence: 'illegal_occupation' },
  { end: 'investigated', days: 40, offence: 'land_destruction' },
  { end: 'reviewed', days: 45, offence: 'illegal_occupation' },
  { end: 'informed', days: 52, offence: 'over_felling' },
  { end: 'decided', days: 60, offence: 'illegal_occupation' },
  { end: 'served', days: 66, offence: 'theft_felling' },
  { end: 'executed', days: 84, offence: 'illegal_occupation' },
  { end: 'closed', days: 95, offence: 'over_felling' },
]

/** Cases of daily enforcement at every stage now, one beyond its ninety days. */
export function presentCases(demo: Demo): CasePlan[] {
  const today = demo.now.slice(0, 10)
  const villages = demo.random('present cases').shuffle(demo.divisions.villages)
  return going.map(({ end, days, offence }, n): CasePlan => {
    const found_on = addCalendarDays(today, -days)
    const key = `${today.slice(0, 4)}-9${n + 1}`
    return {
      key,
      id: caseId(key, found_on),
      village: villages[n]!,
      year: Number(today.slice(0, 4)),
      origin: n % 2 === 0 ? 'local' : 'report',
      offence,
      spots: [],
      end,
      found_on,
      from: found_on,
    }
  })
}
