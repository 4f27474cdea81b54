import {
  CHOSEN_VARIANT,
  DANGER_LEVELS,
  LYT1172_BASIS,
  LYT1172_VARIANTS,
  PHENOLOGY,
  PLAUSIBLE,
  RAIN_CAP,
  RAIN_ROWS,
  RAIN_THRESHOLD_MM,
  WIND_STEPS,
} from '#datasets/fire/lyt1172.ts'
import type { DangerLevel, Lyt1172VariantKey, PhenologyKey, Step } from '#datasets/fire/lyt1172.ts'
import type { Basis } from '#datasets/law.ts'
import type { LastRain } from './last-rain.ts'

/** The weather of one day at one place. A value that is absent, not finite or physically impossible is missing. */
export interface DangerWeather {
  max_temperature_c?: number | null
  min_humidity_pct?: number | null
  /** Strongest wind of the day at 10 m height, m/s. */
  max_wind_ms?: number | null
  /** The last day with at least 0.3 mm, or that none is on record; null when not known. See `lastRain`. */
  last_rain?: LastRain | 'none_on_record' | null
  phenology?: PhenologyKey | null
}

export type DangerInput = keyof DangerWeather

export interface FireDanger {
  status: 'ok'
  htz: number
  parts: { a: number; b: number; c: number; d: number; e: number }
  level: DangerLevel
  title: string
  danger: string
  colour: (typeof DANGER_LEVELS)[number]['colour']
  colour_title: string
  variant: Lyt1172VariantKey
  basis: Basis
}

/** No level can be given: a missing value is not an absence of danger. */
export interface FireDangerIncomplete {
  status: 'incomplete'
  title: '数据不全'
  missing: DangerInput[]
}

/**
 * Level of forest fire danger by LY/T 1172-95: HTZ = A + B + C + D − E.
 * Pure; missing values give `incomplete` with their names, never a zero.
 */
export function fireDanger(weather: DangerWeather, variant: Lyt1172VariantKey = CHOSEN_VARIANT): FireDanger | FireDangerIncomplete {
  const temperature = measured(weather.max_temperature_c, PLAUSIBLE.temperature_c)
  const humidity = measured(weather.min_humidity_pct, PLAUSIBLE.humidity_pct)
  const wind = measured(weather.max_wind_ms, PLAUSIBLE.wind_ms)
  const c = rainScore(weather.last_rain)
  const e = weather.phenology ? (PHENOLOGY[weather.phenology]?.score ?? null) : null
  if (temperature === null || humidity === null || wind === null || c === null || e === null) {
    const missing: [DangerInput, number | null][] = [
      ['max_temperature_c', temperature],
      ['min_humidity_pct', humidity],
      ['max_wind_ms', wind],
      ['last_rain', c],
      ['phenology', e],
    ]
    return { status: 'incomplete', title: '数据不全', missing: missing.filter(([, value]) => value === null).map(([key]) => key) }
  }
  const tables = LYT1172_VARIANTS[variant]
  const a = score(tables.a_max_temperature_c, temperature)
  const b = score(tables.b_min_humidity_pct, humidity)
  const d = score(WIND_STEPS, wind)
  const htz = a + b + c + d - e
  return { status: 'ok', htz, parts: { a, b, c, d, e }, ...levelOf(htz), variant, basis: LYT1172_BASIS }
}

function levelOf(htz: number) {
  const { to: _, ...level } = DANGER_LEVELS.find(({ to }) => to === null || htz <= to) ?? DANGER_LEVELS[4]
  return level
}

function rainScore(rain: DangerWeather['last_rain']): number | null {
  if (rain === 'none_on_record') return RAIN_CAP
  if (!rain || !Number.isInteger(rain.days_since) || rain.days_since < 0) return null
  const amount = measured(rain.rain_mm, PLAUSIBLE.rain_mm)
  if (amount === null || amount < RAIN_THRESHOLD_MM) return null
  const row = RAIN_ROWS.find(({ to }) => to === null || amount <= to)
  return row ? Math.min(RAIN_CAP, Math.max(0, row.base + row.per_day * rain.days_since)) : null
}

function score(steps: readonly Step[], value: number): number {
  return steps.find(({ to }) => to === null || value <= to)?.score ?? 0
}

function measured(value: number | null | undefined, [low, high]: readonly [number, number]): number | null {
  return typeof value === 'number' && value >= low && value <= high ? value : null
}
