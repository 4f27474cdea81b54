import { addCalendarDays, dayNumber, fromDayNumber, weekday } from '#kit/calendar/date.ts'
import { isWorkingDay } from '#kit/calendar/working-days.ts'
import type { Rng } from './random.ts'

const two = (n: number): string => String(n).padStart(2, '0')

/** A moment of a day in Beijing. */
export const moment = (day: string, hour: number, minute = 0): string => `${day}T${two(hour)}:${two(minute)}:00+08:00`

/** Some moment of the office day. */
export const officeHour = (day: string, draw: Rng): string => moment(day, draw.int(9, 16), draw.int(0, 59))

/** The first working day on or after. */
export function workday(day: string): string {
  let at = day
  while (!isWorkingDay(at)) at = addCalendarDays(at, 1)
  return at
}

/** How busy a day is on patrol: the fire season most, festivals of grave sweeping above it, weekends less, deep summer least. */
function weight(day: string): number {
  const month = Number(day.slice(5, 7))
  const season = month <= 5 ? 1.35 : month <= 8 ? 0.75 : 0.95
  const festival = day.slice(5) >= '04-01' && day.slice(5) <= '04-08' ? 1.5 : 1
  return season * festival * (weekday(day) <= 5 ? 1 : 0.55)
}

/** The days of a year with their share of the year's patrols, as a running total from 0 to 1. */
export function patrolYear(year: number): { day: string; until: number }[] {
  const first = dayNumber(`${year}-01-01`)
  const days = Array.from({ length: dayNumber(`${year}-12-31`) - first + 1 }, (_, i) => fromDayNumber(first + i))
  const total = days.reduce((sum, d) => sum + weight(d), 0)
  let running = 0
  return days.map((day) => ({ day, until: (running += weight(day) / total) }))
}

/** `count` days of the year, spread as evenly as the year's rhythm lets them, in order. */
export function spreadDays(year: readonly { day: string; until: number }[], count: number, draw: Rng): string[] {
  let i = 0
  return Array.from({ length: count }, (_, k) => {
    const at = (k + draw.next()) / count
    while (i < year.length - 1 && year[i]!.until < at) i += 1
    return year[i]!.day
  })
}
