import { sql } from 'kysely'
import { PHENOLOGY, type PhenologyKey } from '#datasets/fire/lyt1172.ts'
import { DAY_LENGTHS, FFMC_CONSTANT, LOCAL_HISTORY, type DayLengthKey } from '#datasets/fire/fwi.ts'
import { standsOver } from '#kit/access/area.server.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'
import { ownValue } from '#kit/setting/value.server.ts'
import type { Actor, Tx } from '#kit/room/gate.server.ts'
import type { Place } from './asked.server.ts'
import { levelTitle, variants } from './day.server.ts'
import type { DangerPlace, DangerTold, Source } from './wire.ts'
import { latitude } from './latitude.ts'
import { dayLengthAt } from './science/day-length.ts'
import { rainBefore } from './rain.server.ts'
import type { DailyRain, LastRain } from './science/last-rain.ts'
import type { NoonWeather } from './science/fwi.ts'
import { referenceOf } from './science/reference.ts'
import { dangerOf, inputTitles, type Observed, rainOf } from './score-observation.ts'

/** Days of rain shown before the day itself. */
const RAIN_SHOWN = 14

type Noon = { observed_on: string; noon_temperature: string | null; noon_humidity: string | null; noon_wind: string | null; rain: string | null }
type Row = Observed & {
  id: string
  division: string
  status: 'ok' | 'incomplete'
  score: number | null
  level: number | null
  missing: string | null
  station: string | null
  variant: string | null
  code: string
  name: string
  depth: number
}

const amount = (text: string | null): number | null => (text === null ? null : Number(text))
const shown = (n: number, decimals = 1): number => Number(n.toFixed(decimals))

/** The observation by which a place is judged on a day. */
async function judgedBy(tx: Tx, place: Place, date: string): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select o.id, o.division, o.observed_on, o.station, o.status, o.score, o.level, o.missing, o.variant, o.max_temperature, o.min_humidity, o.max_wind,
      o.rain, o.last_rain_on, o.last_rain_mm, o.greenness, s.code, s.name, c.depth
    from danger_observation o join siku.division_closure c on c.ancestor = o.division join division s on s.id = o.division
    where c.descendant = ${place.id} and o.state = 'recorded' and o.observed_on = ${date}::date order by c.depth limit 1`.execute(tx)
  return rows[0]
}

const noonOf = (o: Noon): NoonWeather => ({
  date: o.observed_on,
  temperature_c: amount(o.noon_temperature),
  humidity_pct: amount(o.noon_humidity),
  wind_kmh: o.noon_wind === null ? null : Number(o.noon_wind) * 3.6,
  rain_mm: amount(o.rain),
})

async function seriesOf(tx: Tx, division: string, date: string): Promise<NoonWeather[]> {
  const rows = await tx
    .selectFrom('danger_observation')
    .where('division', '=', division)
    .where('state', '=', 'recorded')
    .where('observed_on', '<=', date)
    .select(['observed_on', 'noon_temperature', 'noon_humidity', 'noon_wind', 'rain'])
    .orderBy('observed_on')
    .execute()
  return (rows as Noon[]).map(noonOf)
}

/**
 * The day-length table of the whole city, pinned by the setting `fire.latitude`; without one, that of the middle of its outline.
 * Published tables change at 30°N: one table for a city keeps a false border from running through it.
 */
export async function pinnedDayLength(tx: Tx): Promise<DayLengthKey> {
  const set = await ownValue(tx, latitude)
  const pinned = set === undefined ? null : dayLengthAt(set)
  if (pinned) return pinned
  return dayLengthOfMiddle(tx)
}

/** The table of the middle of the city's outline. */
export async function dayLengthOfMiddle(tx: Tx): Promise<DayLengthKey> {
  const { rows } = await sql<{ y: number | null }>`select ST_Y(ST_Centroid(boundary)) as y from division where level = 'city' order by code limit 1`.execute(tx)
  const middle = rows[0]?.y ?? null
  return (middle === null ? null : dayLengthAt(middle)) ?? 'north_30'
}

async function helpOf(tx: Tx, division: string, date: string): Promise<DangerTold['reference']> {
  const table = await pinnedDayLength(tx)
  const answer = referenceOf(await seriesOf(tx, division, date), date, table)
  const day_length = DAY_LENGTHS[table].title
  if (answer.status === 'incomplete') return { status: 'incomplete', day_length }
  const { day, start, gap_days, history, percentile } = answer
  return {
    status: 'ok',
    day_length,
    constant: FFMC_CONSTANT,
    fwi: shown(day.fwi),
    ffmc: shown(day.ffmc),
    dmc: shown(day.dmc),
    dc: shown(day.dc),
    isi: shown(day.isi),
    bui: shown(day.bui),
    start: { since: start.since, carried_over: start.carried_over, ffmc: shown(start.codes.ffmc), dmc: shown(start.codes.dmc), dc: shown(start.codes.dc) },
    gap_days,
    history,
    least_history: LOCAL_HISTORY.least_values,
    percentile: percentile === null ? null : Math.round(percentile),
  }
}

/** What each circulating set of tables makes of the observation; the chosen one counts. */
function variantsOf(o: Observed, earlier: readonly DailyRain[]) {
  return variants.map((variant) => {
    const answer = dangerOf(o, earlier, variant.key)
    return { ...variant, score: answer.status === 'ok' ? answer.htz : null, level_title: answer.status === 'ok' ? levelTitle(answer.level) : '数据不全' }
  })
}

/** Operands, as far as they are known, of the level that the observation was given. */
function operandsOf(o: Row, earlier: readonly DailyRain[]) {
  const answer = dangerOf(o, earlier)
  const rain: LastRain | 'none_on_record' | null = rainOf(o, earlier)
  return {
    parts: answer.status === 'ok' ? answer.parts : null,
    missing: answer.status === 'ok' ? [] : answer.missing.map((m) => inputTitles[m]),
    /** Earlier days were corrected since: the rain as it stands now gives another score than the one on record. */
    overtaken: answer.status === 'ok' ? answer.htz !== o.score : o.score !== null,
    measured: {
      max_temperature: o.max_temperature,
      min_humidity: o.min_humidity,
      max_wind: o.max_wind,
      greenness: o.greenness === null ? null : PHENOLOGY[o.greenness as PhenologyKey].title,
      last_rain: rain,
    },
  }
}

/** How the level of one place came about on a day: its observation, operands, rain before it, and the Canadian index beside it. */
export async function dangerPlace(tx: Tx, actor: Actor, place: Place, date: string): Promise<DangerPlace> {
  const row = await judgedBy(tx, place, date)
  const head = { date, division: place.code, name: place.name }
  if (!row) return { ...head, status: 'not_observed' }
  const earlier = await rainBefore(tx, row.division, date)
  const byDay = new Map([...earlier, { date, rain_mm: amount(row.rain) }].map((d) => [d.date, d.rain_mm]))
  const source: Source = { division: row.code, name: row.name, station: row.station, own: row.depth === 0 }
  return {
    ...head,
    status: row.status,
    source,
    observation: (await standsOver(tx, actor.posts, row.division)) ? row.id : null,
    score: row.score,
    level: row.level,
    level_title: levelTitle(row.level),
    ...operandsOf(row, earlier),
    rain: Array.from({ length: RAIN_SHOWN + 1 }, (_, i) => addCalendarDays(date, i - RAIN_SHOWN)).map((day) => ({ date: day, mm: byDay.get(day) ?? null })),
    variants: variantsOf(row, earlier),
    reference: await helpOf(tx, row.division, date),
  }
}
