import { addCalendarDays, addMonths, dayNumber, weekday } from './date.ts'

/** Reporting periods. A week is the ISO 8601 week, from Monday. */
export type PeriodKind = 'week' | 'month' | 'quarter' | 'half' | 'year'

/** One period: stable key, title, first and last day (both inside). */
export interface Period {
  kind: PeriodKind
  /** `2023-W05`, `2023-03`, `2023-Q1`, `2023-H1`, `2023`; keys of one kind sort as the periods do. */
  key: string
  title: string
  start: string
  end: string
}

const MONTHS = { month: 1, quarter: 3, half: 6, year: 12 } as const
type MonthKind = keyof typeof MONTHS

/** The period of this kind in which the date lies. */
export function periodOf(date: string, kind: PeriodKind): Period {
  dayNumber(date)
  if (kind === 'week') return weekOf(date)
  const ordinal = Math.floor((Number(date.slice(5, 7)) - 1) / MONTHS[kind])
  return monthsPeriod(Number(date.slice(0, 4)), ordinal, kind)
}

/** All periods of this kind in the year, in order. A week belongs to the year of its Thursday. */
export function periodsIn(year: number, kind: PeriodKind): Period[] {
  if (!Number.isInteger(year) || year < 1000 || year > 9999) throw new RangeError(`calendar.bad_year: 年份应为四位整数：${year}`)
  if (kind === 'week') return weeksIn(year)
  return Array.from({ length: 12 / MONTHS[kind] }, (_, ordinal) => monthsPeriod(year, ordinal, kind))
}

function monthsPeriod(year: number, ordinal: number, kind: MonthKind): Period {
  const first = String(ordinal * MONTHS[kind] + 1).padStart(2, '0')
  const start = `${year}-${first}-01`
  const end = addCalendarDays(addMonths(start, MONTHS[kind]), -1)
  return { kind, start, end, ...name(year, ordinal, kind) }
}

function name(year: number, ordinal: number, kind: MonthKind): { key: string; title: string } {
  if (kind === 'year') return { key: `${year}`, title: `${year}年` }
  if (kind === 'half') return { key: `${year}-H${ordinal + 1}`, title: `${year}年${ordinal === 0 ? '上' : '下'}半年` }
  if (kind === 'quarter') return { key: `${year}-Q${ordinal + 1}`, title: `${year}年第${ordinal + 1}季度` }
  return { key: `${year}-${String(ordinal + 1).padStart(2, '0')}`, title: `${year}年${ordinal + 1}月` }
}

function weekOf(date: string): Period {
  const start = addCalendarDays(date, 1 - weekday(date))
  const thursday = addCalendarDays(start, 3)
  const year = Number(thursday.slice(0, 4))
  const number = Math.floor((dayNumber(thursday) - dayNumber(`${year}-01-01`)) / 7) + 1
  return {
    kind: 'week',
    key: `${year}-W${String(number).padStart(2, '0')}`,
    title: `${year}年第${number}周`,
    start,
    end: addCalendarDays(start, 6),
  }
}

function weeksIn(year: number): Period[] {
  const weeks: Period[] = []
  // 4 January always lies in week 1 (ISO 8601).
  for (let week = weekOf(`${year}-01-04`); week.key.startsWith(`${year}-`); week = weekOf(addCalendarDays(week.end, 1))) weeks.push(week)
  return weeks
}
