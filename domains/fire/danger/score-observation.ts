import { CHOSEN_VARIANT, type Lyt1172VariantKey, type PhenologyKey } from '#datasets/fire/lyt1172.ts'
import { calendarDaysBetween } from '#kit/calendar/date.ts'
import { lastRain, type DailyRain, type LastRain } from './science/last-rain.ts'
import { type DangerInput, fireDanger, type FireDanger, type FireDangerIncomplete } from './science/lyt1172.ts'

/** What an observation says, as the register holds it. */
export type Observed = {
  readonly observed_on: string
  readonly max_temperature: string | null
  readonly min_humidity: string | null
  readonly max_wind: string | null
  readonly rain: string | null
  readonly last_rain_on: string | null
  readonly last_rain_mm: string | null
  readonly greenness: string | null
}

/** The set of tables that is not chosen; its level is shown beside the other where they differ. */
const OTHER_VARIANT: Lyt1172VariantKey = CHOSEN_VARIANT === 'step_four' ? 'uneven' : 'step_four'

/** What the system writes beside it. */
export type Scored = {
  status: 'ok' | 'incomplete'
  missing: string | null
  score: number | null
  level: number | null
  other_score: number | null
  other_level: number | null
  variant: string
}

/** Names of the inputs as the register's fields have them. */
export const inputTitles: Readonly<Record<DangerInput, string>> = {
  max_temperature_c: '日最高气温',
  min_humidity_pct: '日最小相对湿度',
  max_wind_ms: '日最大风速',
  last_rain: '降雨经过',
  phenology: '地面覆盖',
}
const amount = (text: string | null): number | null => (text === null ? null : Number(text))

/** The last rain as stated, else as the days before show it. */
export function rainOf(o: Observed, earlier: readonly DailyRain[]): LastRain | 'none_on_record' | null {
  if (o.last_rain_on !== null && o.last_rain_mm !== null) {
    return { rain_mm: Number(o.last_rain_mm), days_since: calendarDaysBetween(o.last_rain_on, o.observed_on) }
  }
  return lastRain([...earlier, { date: o.observed_on, rain_mm: amount(o.rain) }], o.observed_on)
}

/** What LY/T 1172-95 says of an observation, with its operands. `earlier`: rain of the days before. */
export function dangerOf(o: Observed, earlier: readonly DailyRain[], variant: Lyt1172VariantKey = CHOSEN_VARIANT): FireDanger | FireDangerIncomplete {
  return fireDanger(
    {
      max_temperature_c: amount(o.max_temperature),
      min_humidity_pct: amount(o.min_humidity),
      max_wind_ms: amount(o.max_wind),
      last_rain: rainOf(o, earlier),
      phenology: o.greenness as PhenologyKey | null,
    },
    variant,
  )
}

/** Score and level by LY/T 1172-95 in both circulating versions; what is missing is named, and then there is neither. `earlier`: rain of the days before. */
export function scoreObservation(o: Observed, earlier: readonly DailyRain[]): Scored {
  const answer = dangerOf(o, earlier)
  const other = dangerOf(o, earlier, OTHER_VARIANT)
  if (answer.status === 'ok' && other.status === 'ok') {
    return { status: 'ok', missing: null, score: answer.htz, level: answer.level, other_score: other.htz, other_level: other.level, variant: answer.variant }
  }
  const missing = answer.status === 'incomplete' ? answer.missing : []
  return {
    status: 'incomplete',
    missing: missing.map((m) => inputTitles[m]).join('、'),
    score: null,
    level: null,
    other_score: null,
    other_level: null,
    variant: CHOSEN_VARIANT,
  }
}
