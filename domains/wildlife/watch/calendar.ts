import { SILENT_DAYS } from '#datasets/wildlife/watch.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { StationMonth } from './wire.ts'

export type Point = { readonly months: readonly string[]; readonly set_up_on: string; readonly ended_on: string | null }
export type Told = { readonly id: string; readonly day: string; readonly animals: number; readonly nothing_seen: boolean; readonly abnormal: boolean }
type Day = StationMonth['days'][number]

/** Whether a station owes a report of a day: in its months, while it stands. */
export const isDue = ({ months, set_up_on, ended_on }: Point, day: string): boolean =>
  months.includes(`m${Number(day.slice(5, 7))}`) && day >= set_up_on && (ended_on === null || day < ended_on)

export function daysOfMonth(year: number, month: number): string[] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  return Array.from({ length: 31 }, (_, i) => addCalendarDays(first, i)).filter((d) => d.slice(0, 7) === first.slice(0, 7))
}

/** What a station said of one day; today is not missing before it is over. */
export function markOf(point: Point, told: Told | undefined, day: string, today: string): Day {
  const said = { day, animals: told?.animals ?? 0, report: told?.id ?? null }
  if (told) return { ...said, mark: told.abnormal ? 'abnormal' : told.nothing_seen ? 'zero' : 'seen' }
  return { ...said, mark: isDue(point, day) && day < today ? 'missing' : 'idle' }
}

/** How many days in a row, up to yesterday, were due and not reported; a station of which yesterday was not asked is not silent. */
export function silentDays(point: Point, last_report: string | null, today: string): number {
  let silent = 0
  for (let day = addCalendarDays(today, -1); isDue(point, day) && day > (last_report ?? ''); day = addCalendarDays(day, -1)) silent += 1
  return silent
}

/** A station that said nothing for so many days while it should is silent. */
export const isSilent = (days: number): boolean => days >= SILENT_DAYS.days
