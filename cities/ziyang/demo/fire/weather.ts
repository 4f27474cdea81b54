import { scoreObservation, type Observed } from '#domains/fire/danger/score-observation.ts'
import type { DailyRain } from '#domains/fire/danger/science/last-rain.ts'
import { dangerObservation } from '#domains/fire/danger/danger_observation.ts'
import { born } from '#kit/register/life.ts'
import { addCalendarDays, calendarDaysBetween } from '#kit/calendar/date.ts'
import type { Row } from '#kit/register/apply.ts'
import { seededId } from '#kit/register/id.ts'
import type { LoadedRecord } from '#kit/records/bulk.ts'
import type { Demo, DemoDivision, Rng } from '../context.ts'
import { hand } from './hands.ts'
import { later, moment } from './moments.ts'

/** Made-up monthly weather of a place in the Sichuan basin; no measured climate. */
const HIGHEST = [10, 13, 19, 25, 28, 30, 33, 33, 27, 21, 16, 11]
const DRIEST = [55, 48, 38, 38, 42, 52, 56, 52, 60, 62, 60, 58]
const RAINY = [0.12, 0.15, 0.18, 0.3, 0.4, 0.45, 0.45, 0.4, 0.5, 0.45, 0.25, 0.15]
const GREEN = ['half', 'half', 'three_quarters', 'full', 'full', 'full', 'full', 'full', 'full', 'full', 'three_quarters', 'half']
const LOOK_BACK = 25

type Day = { date: string; high: number; dry: number; wind: number; rain: number }

/** The weather of a county on a day, the same from wherever it is asked; places in it differ a little. */
function countyDay(demo: Demo, county: DemoDivision, date: string): Day {
  const draw = demo.random(`weather ${county.code} ${date}`)
  const month = Number(date.slice(5, 7)) - 1
  const wet = draw.chance(RAINY[month] ?? 0.3)
  return {
    date,
    high: (HIGHEST[month] ?? 20) + 8 * (draw.next() - 0.5) - (wet ? 3 : 0),
    dry: Math.min(96, (DRIEST[month] ?? 50) + 24 * (draw.next() - 0.5) + (wet ? 22 : 0)),
    wind: 1.2 + 4.5 * draw.next() ** 1.6,
    rain: wet ? 0.4 + 14 * draw.next() ** 2 : 0,
  }
}

function countyDays(demo: Demo, county: DemoDivision, from: string, to: string): Day[] {
  return Array.from({ length: calendarDaysBetween(from, to) + 1 }, (_, i) => countyDay(demo, county, addCalendarDays(from, i)))
}

const one = (x: number): string => x.toFixed(1)

function observed(day: Day, station: string, broken: boolean, draw: Rng): Observed & Record<string, unknown> {
  const jitter = (by: number): number => by * (draw.next() - 0.5)
  const high = day.high + jitter(1.6)
  const dry = Math.max(12, Math.min(100, day.dry + jitter(8)))
  const wind = Math.max(0.1, day.wind + jitter(1.2))
  const lost = draw.chance(0.015)
  return {
    observed_on: day.date,
    station,
    max_temperature: one(high),
    min_humidity: lost ? null : one(dry),
    max_wind: broken ? null : one(wind),
    rain: one(day.rain === 0 ? 0 : Math.max(0.3, day.rain + jitter(1))),
    last_rain_on: null,
    last_rain_mm: null,
    greenness: GREEN[Number(day.date.slice(5, 7)) - 1] ?? 'half',
    noon_temperature: one(high - 1.5),
    noon_humidity: lost ? null : one(Math.min(100, dry + 6)),
    noon_wind: broken ? null : one(wind * 0.7),
  }
}

/** The last rain as a station knows it from its own record, which reaches farther back than the ledger. */
function withLastRain(fields: Observed & Record<string, unknown>, record: readonly DailyRain[]): Observed & Record<string, unknown> {
  const wet = record.findLast((d) => (d.rain_mm ?? 0) >= 0.3)
  return wet ? { ...fields, last_rain_on: wet.date, last_rain_mm: one(wet.rain_mm ?? 0) } : fields
}

export type Observation = { place: DemoDivision; versions: Row[] }

type Station = { place: DemoDivision; name: string; role: 'township.officer' | 'county.fire_officer'; broken: boolean }

/** The days of one station from `from` on; those before it are only its record of rain. */
function* observedAt(demo: Demo, { place, name, role, broken }: Station, days: readonly Day[], from: string, draw: Rng): Generator<Observation> {
  const record: DailyRain[] = []
  const deedOf = hand(demo, role, place)
  for (const day of days) {
    const plain = observed(day, name, broken, draw)
    record.push({ date: day.date, rain_mm: Number(plain.rain) })
    if (day.date < from) continue
    const fields = withLastRain(plain, record)
    const id = seededId(`danger_observation:${place.code}:${day.date}`, `${day.date}T00:00:00+08:00`)
    yield {
      place,
      versions: born(dangerObservation, { id, division: place.id, demo: true }, fields, deedOf(written(demo.now, day.date)), scoreObservation(fields, record)),
    }
  }
}

/** Daily observations of every township over a span; one station has lost its anemometer, some days lack a value. */
export function* observations(demo: Demo, from: string, to: string): Generator<Observation> {
  const draw = demo.random(`weather ${from}`)
  for (const county of demo.divisions.counties) {
    const days = countyDays(demo, county, addCalendarDays(from, -LOOK_BACK), to)
    for (const [i, place] of demo.divisions.townships.filter((t) => t.parent === county).entries()) {
      yield* observedAt(demo, { place, name: `${place.name}自动站（演示）`, role: 'township.officer', broken: i === 4 }, days, from, draw)
    }
  }
}

/** Daily observations of the counties' own stations: the year that is shown, by which townships without a station are judged. */
export function* countyObservations(demo: Demo, from: string, to: string): Generator<Observation> {
  const draw = demo.random(`county weather ${from}`)
  for (const county of demo.divisions.counties) {
    const days = countyDays(demo, county, addCalendarDays(from, -LOOK_BACK), to)
    yield* observedAt(demo, { place: county, name: `${county.name}气象站（演示）`, role: 'county.fire_officer', broken: false }, days, from, draw)
  }
}

/** In the afternoon of the day; today's as early as it can be by now. */
function written(now: string, date: string): string {
  const usual = moment(date, 16 * 60 + 40)
  if (Date.parse(usual) <= Date.parse(now)) return usual
  const justNow = later(now, -10)
  return justNow.slice(0, 10) === date ? justNow : moment(date, 0)
}

export const asRecord = ({ versions }: Observation): LoadedRecord => ({ register: dangerObservation, versions })
