import { DAY_LENGTHS, FWI_START } from '#datasets/fire/fwi.ts'
import type { DayLengthKey } from '#datasets/fire/fwi.ts'
import { PLAUSIBLE } from '#datasets/fire/lyt1172.ts'
import { isDate } from '#kit/calendar/date.ts'
import { buildUpIndex, droughtCode, duffMoistureCode, fineFuelMoistureCode, fireWeatherIndex, initialSpreadIndex } from './fwi-equations.ts'

/** Observation at local noon; rain of the 24 hours before. */
export interface NoonWeather {
  /** `YYYY-MM-DD`; only the month enters the equations. */
  date: string
  temperature_c?: number | null
  humidity_pct?: number | null
  /** Wind at 10 m, km/h. */
  wind_kmh?: number | null
  rain_mm?: number | null
}

/** The three moisture codes carried from day to day. */
export interface MoistureCodes {
  ffmc: number
  dmc: number
  dc: number
}

export interface FwiDay extends MoistureCodes {
  status: 'ok'
  date: string
  isi: number
  bui: number
  fwi: number
  /** Daily severity rating. */
  dsr: number
}

export type FwiInput = 'temperature_c' | 'humidity_pct' | 'wind_kmh' | 'rain_mm'

export interface FwiIncomplete {
  status: 'incomplete'
  title: '数据不全'
  date: string
  missing: FwiInput[]
}

/**
 * One day of the Canadian FWI System (Van Wagner 1987) from the codes of the day before. `day_length` is the city's pinned
 * table. A value absent or physically impossible gives `incomplete`.
 */
export function fwiDay(before: MoistureCodes, weather: NoonWeather, day_length: DayLengthKey): FwiDay | FwiIncomplete {
  const missing = inputs.filter((input) => !isMeasured(weather[input], PLAUSIBLE[input]))
  const { date, temperature_c, humidity_pct, wind_kmh, rain_mm } = weather
  if (missing.length > 0 || temperature_c == null || humidity_pct == null || wind_kmh == null || rain_mm == null) {
    return { status: 'incomplete', title: '数据不全', date, missing }
  }
  if (!isDate(date)) throw new RangeError(`fwi.bad_date: 日期应写作 YYYY-MM-DD 且真实存在：${date}`)
  const { hours, factor } = dayLength(day_length, date)
  const ffmc = fineFuelMoistureCode(before.ffmc, temperature_c, humidity_pct, wind_kmh, rain_mm)
  const dmc = duffMoistureCode(before.dmc, temperature_c, humidity_pct, rain_mm, hours)
  const dc = droughtCode(before.dc, temperature_c, rain_mm, factor)
  const isi = initialSpreadIndex(ffmc, wind_kmh)
  const bui = buildUpIndex(dmc, dc)
  const fwi = fireWeatherIndex(isi, bui)
  return { status: 'ok', date, ffmc, dmc, dc, isi, bui, fwi, dsr: 0.0272 * fwi ** 1.77 }
}

/** A day of a series; `gap_days` = days without value since the series began, over which the codes were merely carried. */
export type FwiSeriesDay = (FwiDay | FwiIncomplete) & { gap_days: number }

/** The index day by day, in the order given. A day that is incomplete leaves the codes as they were and is counted as a gap. */
export function fwiSeries(days: readonly NoonWeather[], day_length: DayLengthKey, start: MoistureCodes = FWI_START): FwiSeriesDay[] {
  let codes = start
  let gap_days = 0
  return days.map((weather) => {
    const day = fwiDay(codes, weather, day_length)
    if (day.status === 'ok') codes = day
    else gap_days += 1
    return { ...day, gap_days }
  })
}

/** Share in % of the place's own past values that are at most `value`; null without history. No statutory level. */
export function percentileInHistory(history: readonly number[], value: number): number | null {
  if (history.length === 0) return null
  return (100 * history.filter((past) => past <= value).length) / history.length
}

function dayLength(key: DayLengthKey, date: string): { hours: number; factor: number } {
  const month = Number(date.slice(5, 7)) - 1
  return { hours: DAY_LENGTHS[key].dmc_hours[month] ?? 0, factor: DAY_LENGTHS[key].dc_factor[month] ?? 0 }
}

const inputs: readonly FwiInput[] = ['temperature_c', 'humidity_pct', 'wind_kmh', 'rain_mm']

function isMeasured(value: number | null | undefined, [low, high]: readonly [number, number]): boolean {
  return typeof value === 'number' && value >= low && value <= high
}
