import type { FileSource } from '#kit/provenance/looked-up.ts'

/** Of all here that does not say it itself. */
export const LOOKED_UP: FileSource = {
  source: 'Van Wagner 1987，加拿大林务局 Forestry Technical Report 35',
  confidence: 'secondary',
  looked_up_on: '2026-11-28',
}

/**
 * Tables of the Canadian Forest Fire Weather Index System: Van Wagner 1987, Forestry Technical Report 35. A reference index; its
 * classes have no legal standing in China.
 *
 * Published tables change at 30°N. A city that lies across that line pins one table, so that no false border runs through it.
 */
export interface DayLength {
  title: string
  /** Le, effective day length in hours for DMC, January to December. */
  dmc_hours: readonly number[]
  /** Lf, day-length factor for DC, January to December. */
  dc_factor: readonly number[]
}

const DC_NORTH = [-1.6, -1.6, -1.6, 0.9, 3.8, 5.8, 6.4, 5.0, 2.4, 0.4, -1.6, -1.6] as const

export const DAY_LENGTHS = {
  north_30: { title: '北纬30°以北', dmc_hours: [6.5, 7.5, 9.0, 12.8, 13.9, 13.9, 12.4, 10.9, 9.4, 8.0, 7.0, 6.0], dc_factor: DC_NORTH },
  north_15_30: { title: '北纬15°至30°（含）', dmc_hours: [7.9, 8.4, 8.9, 9.5, 9.9, 10.2, 10.1, 9.7, 9.1, 8.6, 8.1, 7.8], dc_factor: DC_NORTH },
} as const satisfies Record<string, DayLength>
export type DayLengthKey = keyof typeof DAY_LENGTHS

/** Codes on the day before the first one computed. */
export const FWI_START = { ffmc: 85, dmc: 6, dc: 15 } as const

/** Lawson and Armitage 2008, table 9: what share of autumn's moisture is left in spring, and what share of winter's rain gets in. */
export const WINTERING = {
  carried: { to_freeze_up: 1, stopped_before: 0.75, long_dry: 0.5 },
  wetted: { poorly_drained: 0.9, moderately_drained: 0.75, well_drained: 0.5 },
} as const
/** Of that table, for a city whose winters leave the ground bare and whose hills drain moderately. Replaceable. */
export const USUAL_WINTER = { carried: WINTERING.carried.stopped_before, wetted: WINTERING.wetted.moderately_drained } as const

/** Start of a season without snow: Field et al. 2015. Three days at least that warm at noon; each dry day adds to DMC and DC. */
export const SEASON_START = { days: 3, noon_c: 6, dmc_per_dry_day: 2, dc_per_dry_day: 5, dmc_rain_mm: 1.5, dc_rain_mm: 2.8 } as const

/**
 * How the index is set against what the same place has had. Settings of this system, from no standard: a rank among fewer values
 * than that says nothing, and codes carried over a longer hole no longer tell how wet the forest is.
 */
export const LOCAL_HISTORY = { least_values: 30, longest_gap_days: 3 } as const

/** The constant of eq. 1 and 10: as printed by Van Wagner 1987, which is used for the daily code, and as newer programs take it, so that both are exact inverses. */
export const FFMC_CONSTANT = { used: 147.2, newer: 147.27723 } as const
