import { SEASONS, type SeasonRule } from '#datasets/fire/season.ts'
import { addCalendarDays, dayNumber } from '#kit/calendar/date.ts'

/** Both days included, `YYYY-MM-DD`. */
export interface DateSpan {
  start: string
  end: string
}

export type Period = 'season' | 'high_danger'

/** What the government of a county or city has ordered for its own area beside the province's season: more days, never fewer. */
export interface LocalPeriod {
  period: Period
  span: DateSpan
  /** Title or number of the order. */
  document: string
}

export interface FireSeason {
  year: number
  /** Intervals that touch the year, in order. Empty and `known: false`: not issued, or not entered; that is not “no season”. */
  season: DateSpan[]
  high_danger: DateSpan[]
  known: boolean
  rule: SeasonRule | null
  /** Local orders that added to it. */
  extended_by: string[]
}

/** The season of a year: the province's order of that year and what local orders add. No order, no season: it is never guessed. */
export function fireSeason(year: number, local: readonly LocalPeriod[] = []): FireSeason {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`]
  const touches = ({ start, end }: DateSpan): boolean => start <= last && end >= first
  const rule = ruleOf(year)
  return {
    year,
    season: intervals('season', local).filter(touches),
    high_danger: intervals('high_danger', local).filter(touches),
    known: rule !== null,
    rule,
    extended_by: local.filter(({ span }) => touches(span)).map(({ document }) => document),
  }
}

/** Whether a day lies in the season (no fire in the open in the fire zone) or the high-danger period; null where its year is not known. */
export function isIn(period: Period, date: string, local: readonly LocalPeriod[] = []): boolean | null {
  dayNumber(date)
  if (intervals(period, local).some(({ start, end }) => start <= date && date <= end)) return true
  return ruleOf(yearOf(date)) === null ? null : false
}

/** Last day of the season in which a day lies, else of the next one; null when that season is not known yet. */
export function seasonEnd(date: string, local: readonly LocalPeriod[] = []): string | null {
  dayNumber(date)
  const next = intervals('season', local).find(({ end }) => date <= end)
  if (!next) return null
  for (let year = yearOf(date); year < yearOf(next.start); year++) if (ruleOf(year) === null) return null
  return next.end
}

/** All known intervals in order; those that join or overlap are one. The high-danger period lies in the season and makes it longer. */
function intervals(period: Period, local: readonly LocalPeriod[]): DateSpan[] {
  const counts = (of: Period): boolean => of === period || period === 'season'
  const all = [
    ...SEASONS.flatMap((rule) => (['season', 'high_danger'] as const).filter(counts).flatMap((of) => rule[of])),
    ...local.filter((one) => counts(one.period)).map(({ span }) => span),
  ]
  return all
    .toSorted((a, b) => a.start.localeCompare(b.start))
    .reduce<DateSpan[]>((merged, span) => {
      const last = merged.at(-1)
      if (!last || span.start > addCalendarDays(last.end, 1)) return [...merged, { ...span }]
      return [...merged.slice(0, -1), { start: last.start, end: span.end > last.end ? span.end : last.end }]
    }, [])
}

const ruleOf = (year: number): SeasonRule | null => SEASONS.find((rule) => rule.year === year) ?? null
const yearOf = (date: string): number => Number(date.slice(0, 4))
