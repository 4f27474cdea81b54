import days from 'chinese-days/dist/chinese-days.json' with { type: 'json' }
import { addCalendarDays, dayNumber, weekday } from './date.ts'

/**
 * Working days of mainland China: Monday to Friday, without official holidays, with make-up days (调休上班).
 * Source: the yearly notices of 国务院办公厅 on holidays, as collected in npm `chinese-days`. Its lists are read as plain
 * dates, so the answer does not depend on the time zone of the machine.
 */

const holidays: ReadonlySet<string> = new Set(Object.keys(days.holidays))
const makeUpDays: ReadonlySet<string> = new Set(Object.keys(days.workdays))
const knownYears: ReadonlySet<number> = new Set(Object.keys(days.holidays).map((date) => Number(date.slice(0, 4))))

/** Whether the year's official holidays are known. In other years Monday to Friday are taken as working days. */
export function calendarKnown(year: number): boolean {
  return knownYears.has(year)
}

/** Whether people work on this day. */
export function isWorkingDay(date: string): boolean {
  if (makeUpDays.has(date)) return true
  return !holidays.has(date) && weekday(date) <= 5
}

/**
 * The n-th working day after the date; the date itself is not counted (民法典201). Before it when n is negative; the date
 * itself when n is 0. Throws `calendar.bad_count` when n is not an integer.
 */
export function addWorkingDays(date: string, n: number): string {
  if (!Number.isSafeInteger(n)) throw new RangeError(`calendar.bad_count: 工作日数应为整数：${n}`)
  dayNumber(date)
  const step = n < 0 ? -1 : 1
  let day = date
  for (let left = Math.abs(n); left > 0;) {
    day = addCalendarDays(day, step)
    if (isWorkingDay(day)) left -= 1
  }
  return day
}

/**
 * Working days after `from` up to and including `to`; when `to` is earlier, minus those before `from` down to and
 * including `to`. So `workingDaysBetween(d, addWorkingDays(d, n)) === n`.
 */
export function workingDaysBetween(from: string, to: string): number {
  const step = dayNumber(to) < dayNumber(from) ? -1 : 1
  let count = 0
  for (let day = from; day !== to;) {
    day = addCalendarDays(day, step)
    if (isWorkingDay(day)) count += step
  }
  return count
}
