/**
 * How the codes of the Canadian system begin a season: Lawson and Armitage 2008 (Weather Guide for the Canadian Forest Fire Danger
 * Rating System) for winters with snow, Field et al. 2015 (Natural Hazards and Earth System Sciences 15) for places without.
 * A reference without legal standing.
 */
import { FWI_START, SEASON_START, USUAL_WINTER } from '#datasets/fire/fwi.ts'
import type { MoistureCodes, NoonWeather } from './fwi.ts'

/** Moisture left in the deep layer, as the index of mm of water that DC stands for (Van Wagner 1987, eq. 19). */
const moistureEquivalent = (dc: number): number => 800 * Math.exp(-dc / 400)

/**
 * DC at the start of a season from that of the autumn before and the rain between, in mm. `carried` is the share of autumn
 * moisture that is left, `wetted` that of the winter's rain that gets in.
 */
export function winteredDroughtCode(
  autumn_dc: number,
  winter_rain_mm: number,
  { carried, wetted }: { carried: number; wetted: number } = USUAL_WINTER,
): number {
  const spring = carried * moistureEquivalent(autumn_dc) + wetted * 3.94 * winter_rain_mm
  return Math.max(FWI_START.dc, 400 * Math.log(800 / spring))
}

/**
 * Codes on the first day of a season without snow before it: each dry day since rain that would have wetted the layer adds its
 * share. `days` are those before the season, in order; with no such rain among them all of them count as dry.
 */
export function codesAfterDrySpell(days: readonly Pick<NoonWeather, 'rain_mm'>[]): MoistureCodes {
  const dryDays = (more_than_mm: number): number => days.length - 1 - days.findLastIndex((d) => (d.rain_mm ?? 0) > more_than_mm)
  return {
    ffmc: FWI_START.ffmc,
    dmc: Math.max(FWI_START.dmc, SEASON_START.dmc_per_dry_day * dryDays(SEASON_START.dmc_rain_mm)),
    dc: Math.max(FWI_START.dc, SEASON_START.dc_per_dry_day * dryDays(SEASON_START.dc_rain_mm)),
  }
}

/**
 * Index of the day on which the season starts: the day after so many in a row at least that warm at noon; −1 when it has not
 * started. A day without temperature breaks the row: missing is not warm.
 */
export function seasonStart(days: readonly Pick<NoonWeather, 'temperature_c'>[], { days: row, noon_c } = SEASON_START): number {
  let warm = 0
  for (const [i, day] of days.entries()) {
    if (warm >= row) return i
    warm = typeof day.temperature_c === 'number' && day.temperature_c >= noon_c ? warm + 1 : 0
  }
  return -1
}
