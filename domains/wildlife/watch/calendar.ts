import { SILENT_DAYS } from '#datasets/wildlife/watch.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import type { StationMonth } from './wire.ts'

type Pause = { readonly from: string | null; readonly to: string | null }
export type Standing = { readonly set_up_on: string; readonly ended_on: string | null; readonly pauses: readonly Pause[] }
export type Point = Standing & { readonly months: readonly string[] }
export type Told = { readonly id: string; readonly day: string; readonly animals: number; readonly nothing_seen: boolean; readonly abnormal: boolean }
type Day = StationMonth['days'][number]

/** Whether a station stands on a day: set up, not ended, and not in the time between an end and its being taken up again. */
export const standsOn = ({ set_up_on, ended_on, pauses }: Standing, day: string): boolean =>
  day >= set_up_on && (ended_on === null || day < ended_on) && !pauses.some(({ from, to }) => from !== null && day >= from && (to === null || day < to))

/** Whether a station owes a report of a day: in its months, while it stands. */
export const isDue = (point: Point, day: string): boolean => point.months.includes(`m${Number(day.slice(5, 7))}`) && standsOn(point, day)

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

/** How many days in a row, up to yesterday, were due and not reported; a station that has ended, or of which yesterday was not asked, is not silent. */
export function silentDays(point: Point, last_report: string | null, today: string): number {
  if (point.ended_on !== null) return 0
  let silent = 0
  for (let day = addCalendarDays(today, -1); isDue(point, day) && day > (last_report ?? ''); day = addCalendarDays(day, -1)) silent += 1
  return silent
}

/** A station that said nothing for so many days while it should is silent. */
export const isSilent = (days: number): boolean => days >= SILENT_DAYS.days
