import { addCalendarDays, addMonths, beijingDate, beijingInstant, endOfBeijingDay, instantMs } from './date.ts'
import { addWorkingDays, isWorkingDay } from './working-days.ts'

/** A time limit. Which days a statute counts is said by the statute: 行政处罚法85 counts 2, 3, 5 and 7 days as working days. */
export type Span = { working_days: number } | { calendar_days: number } | { months: number } | { hours: number }

/** What becomes of a limit whose last day is not a working day: it stays, or runs to the next working day (民法典203). */
export type LastDay = 'as_counted' | 'next_working_day'

const HOUR_MS = 3_600_000

/**
 * The instant at which a limit that starts at `start` runs out, in Beijing time. Days and months: the day of the event is not
 * counted (民法典201) and the limit ends with the last day; hours are counted exactly from the event.
 * Throws `calendar.bad_span` when the length is not positive or a number of days or months is not an integer.
 */
export function dueAt(start: string, span: Span, lastDay: LastDay = 'as_counted'): string {
  if ('hours' in span) {
    if (!Number.isFinite(span.hours) || span.hours <= 0) throw badSpan(span)
    return beijingInstant(instantMs(start) + Math.round(span.hours * HOUR_MS))
  }
  const last = dueOn(beijingDate(start), span)
  return endOfBeijingDay(lastDay === 'next_working_day' && !isWorkingDay(last) ? addWorkingDays(last, 1) : last)
}

/** The last day of a limit of days or months whose event fell on `date`. */
export function dueOn(date: string, span: Exclude<Span, { hours: number }>): string {
  const [length] = Object.values(span) as [number]
  if (!Number.isSafeInteger(length) || length <= 0) throw badSpan(span)
  if ('working_days' in span) return addWorkingDays(date, length)
  if ('months' in span) return addMonths(date, length)
  return addCalendarDays(date, length)
}

/** The limit as people say it: `5个工作日`, `90日`, `2个月`, `24小时`. */
export function spanTitle(span: Span): string {
  if ('working_days' in span) return `${span.working_days}个工作日`
  if ('calendar_days' in span) return `${span.calendar_days}日`
  return 'months' in span ? `${span.months}个月` : `${span.hours}小时`
}

function badSpan(span: Span): RangeError {
  return new RangeError(`calendar.bad_span: 期限应为正数，天数和月数应为整数：${JSON.stringify(span)}`)
}
