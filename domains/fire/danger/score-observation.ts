import { CHOSEN_VARIANT, type Lyt1172VariantKey, type PhenologyKey } from '../../../datasets/fire/lyt1172.ts'
import { calendarDaysBetween } from '../../../kit/calendar/date.ts'
import { lastRain, type DailyRain, type LastRain } from './last-rain.ts'
import { type DangerInput, fireDanger, type FireDanger, type FireDangerIncomplete } from './lyt1172.ts'

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

/** What the system writes beside it. */
export type Scored = { status: 'ok' | 'incomplete'; missing: string | null; score: number | null; level: number | null; variant: string }

/** Names of the inputs as the register's fields have them. */
export const inputTitles: Readonly<Record<DangerInput, string>> = {
  max_temperature_c: '日最高气温', min_humidity_pct: '日最小相对湿度', max_wind_ms: '日最大风速', last_rain: '降雨经过', phenology: '地面覆盖',
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
  return fireDanger({
    max_temperature_c: amount(o.max_temperature), min_humidity_pct: amount(o.min_humidity), max_wind_ms: amount(o.max_wind),
    last_rain: rainOf(o, earlier), phenology: o.greenness as PhenologyKey | null,
  }, variant)
}

/** Score and level by LY/T 1172-95; what is missing is named, and then there is neither. `earlier`: rain of the days before. */
export function scoreObservation(o: Observed, earlier: readonly DailyRain[]): Scored {
  const answer = dangerOf(o, earlier)
  if (answer.status === 'ok') return { status: 'ok', missing: null, score: answer.htz, level: answer.level, variant: answer.variant }
  return { status: 'incomplete', missing: answer.missing.map((m) => inputTitles[m]).join('、'), score: null, level: null, variant: CHOSEN_VARIANT }
}
