import { Temporal } from 'temporal-polyfill'

/**
 * Calendar dates and instants of Beijing time. A date is `YYYY-MM-DD`, a day in Asia/Shanghai; an instant is RFC 3339 with an
 * offset. Beijing time is UTC+8 without summer time since 1992, so instants before that year are out of scope.
 * Every function throws `RangeError` (text in Chinese, beginning with a stable code) on a value of another form.
 */

const DAY_MS = 86_400_000
const BEIJING_OFFSET_MS = 8 * 3_600_000
const DATE = /^\d{4}-\d{2}-\d{2}$/

/** Whether the text is a date that exists, written `YYYY-MM-DD`. */
export function isDate(text: string): boolean {
  return DATE.test(text) && fromDayNumber(Date.parse(`${text}T00:00:00Z`) / DAY_MS) === text
}

/** Days since 1970-01-01. Throws `calendar.bad_date`. */
export function dayNumber(date: string): number {
  if (!isDate(date)) throw new RangeError(`calendar.bad_date: 日期应写作 YYYY-MM-DD 且真实存在：${date}`)
  return Date.parse(`${date}T00:00:00Z`) / DAY_MS
}

/** The date that lies `day` days after 1970-01-01. */
export function fromDayNumber(day: number): string {
  const instant = new Date(day * DAY_MS)
  return Number.isNaN(instant.getTime()) ? '' : instant.toISOString().slice(0, 10)
}

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export function weekday(date: string): number {
  const sinceMonday = (dayNumber(date) + 3) % 7
  return ((sinceMonday + 7) % 7) + 1
}

/** The date `days` calendar days later (earlier when negative). */
export function addCalendarDays(date: string, days: number): string {
  return fromDayNumber(dayNumber(date) + whole(days))
}

/** The same day of the month `months` later; where that day does not exist, the last day of the month (民法典202). */
export function addMonths(date: string, months: number): string {
  dayNumber(date)
  return Temporal.PlainDate.from(date)
    .add({ months: whole(months) }, { overflow: 'constrain' })
    .toString()
}

/** Calendar days from `from` to `to`; the first day is not counted. */
export function calendarDaysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Milliseconds since 1970 of an RFC 3339 instant. Throws `calendar.bad_instant` when the offset is missing. */
export function instantMs(instant: string): number {
  try {
    return Temporal.Instant.from(instant).epochMilliseconds
  } catch {
    throw new RangeError(`calendar.bad_instant: 时刻应为带时区偏移的 RFC 3339 格式：${instant}`)
  }
}

/** The instant written in Beijing time, to the second where it falls on one: `2023-03-05T08:00:00+08:00`. */
export function beijingInstant(ms: number): string {
  return new Date(ms + BEIJING_OFFSET_MS).toISOString().replace('.000Z', 'Z').replace('Z', '+08:00')
}

/**
 * The same instant written in Beijing time, its fraction of a second as it was: `2023-12-31T17:30Z` is
 * `2024-01-01T01:30:00+08:00`. Throws `RangeError` on what is no instant.
 */
export function inBeijing(instant: string): string {
  const fraction = /\.\d+/.exec(instant)?.[0] ?? ''
  const [whole = ''] = new Date(Date.parse(instant.replace(fraction, '')) + BEIJING_OFFSET_MS).toISOString().split('.')
  return `${whole}${fraction}+08:00`
}

/** The date in Beijing at this instant. */
export function beijingDate(instant: string): string {
  return beijingInstant(instantMs(instant)).slice(0, 10)
}

let [today, dayOfToday] = ['', Number.NaN]

/** The date in Beijing now: asked for every place that is looked up, worked out once a day. */
export function todayInBeijing(): string {
  const day = Math.floor((Date.now() + BEIJING_OFFSET_MS) / DAY_MS)
  if (day !== dayOfToday) [today, dayOfToday] = [fromDayNumber(day), day]
  return today
}

/** The last millisecond of the day in Beijing (民法典203: 期间最后一日截止于二十四时). */
export function endOfBeijingDay(date: string): string {
  dayNumber(date)
  return `${date}T23:59:59.999+08:00`
}

/** The first instant of the day in Beijing. */
export function startOfBeijingDay(date: string): string {
  dayNumber(date)
  return `${date}T00:00:00+08:00`
}

function whole(n: number): number {
  if (!Number.isSafeInteger(n)) throw new RangeError(`calendar.bad_count: 天数或月数应为整数：${n}`)
  return n
}
