import { beijingDate } from '#kit/calendar/date.ts'

/** The first completion decides the year in which a record counts. */
export const completed = (first: string | null | undefined, at: string): string => first ?? at

/** Undone in the year of its completion it counts no more; undone later, last year's figure stays as it was. */
export const undone = (first: string | null | undefined, at: string): string | null =>
  first && beijingDate(first).slice(0, 4) !== beijingDate(at).slice(0, 4) ? first : null
