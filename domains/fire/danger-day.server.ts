import { sql } from 'kysely'
import { DANGER_LEVELS } from '../../datasets/fire/lyt1172.ts'
import type { DayLengthKey } from '../../datasets/fire/fwi.ts'
import { addCalendarDays } from '../../kit/calendar/date.ts'
import type { Tx } from '../../kit/register/gate.server.ts'
import { fwiSeries, percentileInHistory, type NoonWeather } from './danger/fwi.ts'

/** Days of weather from which the Canadian codes are built up. */
const SERIES_DAYS = 60

export type TownshipDanger = {
  readonly division: string
  readonly name: string
  readonly status: 'ok' | 'incomplete' | 'not_observed'
  readonly title: string
  readonly level: number | null
  readonly score: number | null
  readonly colour: string | null
  readonly missing: string | null
  /** Canadian Fire Weather Index with its rank in the place's own series; a reference without legal standing. */
  readonly reference: { readonly fwi: number; readonly percentile: number | null; readonly gap_days: number } | null
}

type Observation = { division: string; observed_on: string; status: 'ok' | 'incomplete'; level: number | null; score: number | null; missing: string | null; noon_temperature: string | null; noon_humidity: string | null; noon_wind: string | null; rain: string | null }

const amount = (text: string | null): number | null => (text === null ? null : Number(text))

const noonOf = (o: Observation | undefined, date: string): NoonWeather => ({
  date, temperature_c: amount(o?.noon_temperature ?? null), humidity_pct: amount(o?.noon_humidity ?? null),
  wind_kmh: o?.noon_wind == null ? null : Number(o.noon_wind) * 3.6, rain_mm: amount(o?.rain ?? null),
})

function reference(series: readonly Observation[], date: string, table: DayLengthKey): TownshipDanger['reference'] {
  const byDay = new Map(series.map((o) => [o.observed_on, o]))
  const first = series[0]?.observed_on
  if (!first) return null
  const days: NoonWeather[] = []
  for (let day = first; day <= date; day = addCalendarDays(day, 1)) days.push(noonOf(byDay.get(day), day))
  const indices = fwiSeries(days, table)
  const last = indices.at(-1)
  if (!last || last.status !== 'ok') return null
  const history = indices.flatMap((d) => (d.status === 'ok' ? [d.fwi] : []))
  const percentile = percentileInHistory(history, last.fwi)
  return { fwi: Number(last.fwi.toFixed(2)), percentile: percentile === null ? null : Math.round(percentile), gap_days: last.gap_days }
}

function dangerOf(place: { code: string; name: string }, series: readonly Observation[], date: string, table: DayLengthKey): TownshipDanger {
  const today = series.find((o) => o.observed_on === date)
  const level = DANGER_LEVELS.find((l) => l.level === today?.level)
  return {
    division: place.code, name: place.name, status: today ? today.status : 'not_observed',
    title: level ? `${level.title}（${level.danger}）` : '数据不全', level: today?.level ?? null, score: today?.score ?? null,
    colour: level?.colour ?? null, missing: today ? today.missing : '当日没有观测', reference: reference(series, date, table),
  }
}

/**
 * The day-length table of the whole city: that of the side of 30°N on which the middle of the city lies. Published tables
 * change at that line; one table for a city keeps a false border from running through it.
 */
async function dayLengthOf(tx: Tx): Promise<DayLengthKey> {
  const answer = await sql<{ y: number | null }>`select ST_Y(ST_Centroid(boundary)) as y from division where level = 'city' order by code limit 1`.execute(tx)
  return (answer.rows[0]?.y ?? 30) >= 30 ? 'north_30' : 'north_15_30'
}

/** Danger of one day by township; what was not observed is 数据不全, never a low level. */
export async function dangerByTownship(tx: Tx, date: string): Promise<{ date: string; day_length: DayLengthKey; items: TownshipDanger[] }> {
  const places = await tx.selectFrom('division').where('level', '=', 'township').where('state', '=', 'current').select(['id', 'code', 'name']).orderBy('code').execute() as { id: string; code: string; name: string }[]
  const rows = await tx.selectFrom('danger_observation').where('state', '=', 'recorded').where('observed_on', '<=', date)
    .where('observed_on', '>', addCalendarDays(date, -SERIES_DAYS))
    .select(['division', 'observed_on', 'status', 'level', 'score', 'missing', 'noon_temperature', 'noon_humidity', 'noon_wind', 'rain'])
    .orderBy('observed_on').execute() as Observation[]
  const byPlace = Map.groupBy(rows, (row) => row.division)
  const day_length = await dayLengthOf(tx)
  return { date, day_length, items: places.map((place) => dangerOf(place, byPlace.get(place.id) ?? [], date, day_length)) }
}
