import { articleOf } from '#datasets/citation.ts'
import { type DisputeKind, DISPUTE_CLOCKS, type PartyKind, type Road, ROADS } from '#datasets/safety/disputes.ts'
import { addCalendarDays, calendarDaysBetween } from '#kit/calendar/date.ts'
import { addWorkingDays, workingDaysBetween } from '#kit/calendar/working-days.ts'

export type Asked = { readonly kind: DisputeKind; readonly applicant_kind: PartyKind; readonly respondent_kind: PartyKind; readonly day: string }

/** The lawful road of a dispute on a day; undefined before the law that says it. */
export const roadOf = ({ kind, applicant_kind, respondent_kind, day }: Asked): Road | undefined => {
  const person = applicant_kind === 'person' || respondent_kind === 'person'
  return ROADS.find(
    (r) => r.kind === kind && (r.with_person === null || r.with_person === person) && r.valid_from <= day && (r.valid_to === null || day <= r.valid_to),
  )
}

/** Who is to seal a decision: a government, never a bureau (森林法22). */
export const isGovernment = (decider: string): boolean => decider.trim().endsWith('人民政府')

/** Until when a dispute is to be handled that was taken up on a day: an arbitration by its law, others in the working days of the place. */
export const dueFrom = (kind: DisputeKind, day: string, workingDays: number): string =>
  kind === 'contract' ? addCalendarDays(day, DISPUTE_CLOCKS.arbitration.value) : addWorkingDays(day, workingDays)

/** The same term when handling stood still from one day to another: those days are not counted. */
export const dueAfterRest = (kind: DisputeKind, due: string, from: string, to: string): string =>
  kind === 'contract' ? addCalendarDays(due, calendarDaysBetween(from, to)) : addWorkingDays(due, workingDaysBetween(from, to))

export type Clock = { readonly title: string; readonly until: string; readonly source: string }
type Dated = {
  readonly decided_on: string | null
  readonly awarded_on: string | null
  readonly agreed_on: string | null
  readonly fixes_right: boolean | null
  readonly kind: DisputeKind
}

const run = (clock: (typeof DISPUTE_CLOCKS)[keyof typeof DISPUTE_CLOCKS], from: string): Clock => ({
  title: clock.title,
  until: addCalendarDays(from, clock.value),
  source: articleOf(clock.basis),
})

/** The days that run after a decision, an award or an agreement. Of a decision two may run; which of them holds is for lawyers, and the earlier is the warning. */
export function clocksOf({ decided_on, awarded_on, agreed_on, fixes_right }: Dated): Clock[] {
  return [
    ...(decided_on ? [run(DISPUTE_CLOCKS.sue_decision, decided_on), run(DISPUTE_CLOCKS.reconsider, decided_on)] : []),
    ...(awarded_on ? [run(DISPUTE_CLOCKS.sue_award, awarded_on)] : []),
    // 民诉法解释355(五): the court confirms no agreement on who holds a right in rem.
    ...(agreed_on && fixes_right === false ? [run(DISPUTE_CLOCKS.confirm, agreed_on)] : []),
  ].toSorted((a, b) => a.until.localeCompare(b.until))
}
