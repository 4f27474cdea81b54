import { addMonths, calendarDaysBetween } from '#kit/calendar/date.ts'
import { Decimal, roundHalfUp } from '#kit/quantity/decimal.ts'
import type { StandKind } from '../stand.ts'
import { isMeasuredByVolume } from '../stand.ts'

/** Two surveys of one piece of ground, as far as its growth rests on them. Days, m³ a ha. */
export type TwoSurveys = {
  readonly surveyed_on?: string | null
  readonly volume_per_ha?: string | null
  readonly previous_surveyed_on?: string | null
  readonly previous_volume_per_ha?: string | null
  readonly valid_from?: string | null
}
/** m³ a ha and year, and the year at whose end the surveyed volume stood. */
type Growth = { readonly growth_per_ha: string | null; readonly grown_from: number | null }

const none: Growth = { growth_per_ha: null, grown_from: null }
const DAYS_A_YEAR = '365.25'
/** Of surveys less than a year apart the difference is season and error of measuring. */
const LEAST_DAYS = 365

/** The year whose end lies nearest to a survey: what was measured in autumn stands for the end of the year, in spring for that of the year before. */
export const yearEndOf = (surveyed_on: string): number => Number(addMonths(surveyed_on, 6).slice(0, 4)) - 1

/**
 * What a stand grew a year between its two surveys, by which its volume is brought forward to later year ends, as the yearly update of the
 * one map does with stands on which nothing happened. None where it lost volume (that was an event, and is not repeated), where
 * another species stood before, or where only one survey is known.
 */
export function growthOf(s: TwoSurveys, kind: StandKind, previous: StandKind | null): Growth {
  const { surveyed_on: on, previous_surveyed_on: before, volume_per_ha: now, previous_volume_per_ha: then, valid_from } = s
  if (!on || !before || !now || !then || !previous || !isMeasuredByVolume(kind.stand_class)) return none
  if (previous.stand_class !== kind.stand_class || previous.species_group !== kind.species_group) return none
  const days = calendarDaysBetween(before, on)
  if (days < LEAST_DAYS || (valid_from && valid_from < before) || new Decimal(now).lte(then)) return none
  return { growth_per_ha: roundHalfUp(new Decimal(now).minus(then).times(DAYS_A_YEAR).div(days).toFixed(), 4), grown_from: yearEndOf(on) }
}
