import { beijingDate } from '#kit/calendar/date.ts'

/** The first closing decides the year in which a hazard counts. */
export const closingStamp = (first: string | null, at: string): string => first ?? at

/** Reopened in the year of its closing it counts no more; reopened later, last year's figure stays as it was. */
export const reopeningStamp = (first: string | null, at: string): string | null =>
  first !== null && beijingDate(first).slice(0, 4) === beijingDate(at).slice(0, 4) ? null : first
