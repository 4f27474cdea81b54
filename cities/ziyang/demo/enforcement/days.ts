import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Rng } from '../context.ts'
import { officeHour, workday } from '../days.ts'

/** Working days one after another, so many calendar days apart at least, with a moment of each office day. */
export function agenda(start: string, draw: Rng): (days: number) => string {
  let day = start
  return (days) => {
    day = workday(addCalendarDays(day, Math.max(1, days)))
    return officeHour(day, draw)
  }
}

export const dayOf = (instant: string): string => instant.slice(0, 10)
