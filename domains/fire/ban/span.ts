import { addCalendarDays } from '#kit/calendar/date.ts'
import type { DateSpan } from './season.ts'

export type BanDates = { readonly applies_from: string; readonly applies_to: string; readonly lifted_on: string | null }

/** Days on which a ban was in force, both included; a ban lifted early ends the day before. Null when it was lifted before it began. */
export function banSpan({ applies_from, applies_to, lifted_on }: BanDates): DateSpan | null {
  const end = lifted_on !== null && lifted_on <= applies_to ? addCalendarDays(lifted_on, -1) : applies_to
  return end < applies_from ? null : { start: applies_from, end }
}
