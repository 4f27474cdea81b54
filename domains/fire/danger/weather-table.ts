import { CHOSEN_VARIANT, PHENOLOGY, type Lyt1172VariantKey, type PhenologyKey } from '#datasets/fire/lyt1172.ts'
import type { DayLengthKey } from '#datasets/fire/fwi.ts'
import { isDate } from '#kit/calendar/date.ts'
import { fwiSeries, type FwiInput, type MoistureCodes, type NoonWeather } from './science/fwi.ts'
import { lastRain } from './science/last-rain.ts'
import { fireDanger, type DangerInput } from './science/lyt1172.ts'

/** One line of a weather table, by the names of its columns. */
export type WeatherLine = Readonly<Record<string, string>>
/** What is wrong with a table, and in which line (the header is line 1). */
export class WeatherTableProblem extends Error {
  readonly line: number
  constructor(line: number, message: string) {
    super(`第 ${line} 行：${message}`)
    this.name = 'WeatherTableProblem'
    this.line = line
  }
}

/** The columns that each scale reads, beside `date`. */
export const noonColumns = ['temperature', 'humidity', 'wind', 'rain'] as const
export const officialColumns = ['tmax', 'rh_min', 'wind_ms', 'rain', 'greenness'] as const
export const noonResults = ['ffmc', 'dmc', 'dc', 'isi', 'bui', 'fwi', 'dsr', 'note'] as const
export const officialResults = ['score', 'level', 'title', 'note'] as const

const absent = new Set(['', 'na', 'nan', 'null', '-', '—'])

/** A number of a cell; null when nothing was measured. @throws WeatherTableProblem for what is neither */
function amount(line: WeatherLine, column: string, at: number): number | null {
  const text = (line[column] ?? '').trim()
  if (absent.has(text.toLowerCase())) return null
  const value = Number(text)
  if (!Number.isFinite(value)) throw new WeatherTableProblem(at, `${column} 应为数字：${text}`)
  return value
}

/** Days in order, each once. @throws WeatherTableProblem */
function demandDates(lines: readonly WeatherLine[]): void {
  for (const [i, line] of lines.entries()) {
    const date = line['date'] ?? ''
    if (!isDate(date)) throw new WeatherTableProblem(i + 2, `date 应写作 YYYY-MM-DD：${date}`)
    const before = lines[i - 1]?.['date']
    if (before !== undefined && before >= date) throw new WeatherTableProblem(i + 2, `日期应逐日递增：${before} 之后是 ${date}`)
  }
}

const nameOf: Readonly<Record<FwiInput, string>> = { temperature_c: 'temperature', humidity_pct: 'humidity', wind_kmh: 'wind', rain_mm: 'rain' }
const six = (n: number): string => String(Math.round(n * 1e6) / 1e6)

/**
 * The Canadian codes and indices of each day (°C, %, km/h, mm at local noon). A day that lacks a value has none, and the codes
 * are carried over it; a day that is not in the table at all counts as such.
 * @throws WeatherTableProblem
 */
export function noonTable(lines: readonly WeatherLine[], day_length: DayLengthKey, start: MoistureCodes): Record<(typeof noonResults)[number], string>[] {
  demandDates(lines)
  const days = lines.map((line, i): NoonWeather => ({
    date: line['date'] ?? '',
    temperature_c: amount(line, 'temperature', i + 2),
    humidity_pct: amount(line, 'humidity', i + 2),
    wind_kmh: amount(line, 'wind', i + 2),
    rain_mm: amount(line, 'rain', i + 2),
  }))
  return fwiSeries(days, day_length, start).map((day) => {
    if (day.status === 'incomplete')
      return { ffmc: '', dmc: '', dc: '', isi: '', bui: '', fwi: '', dsr: '', note: `${day.title}：${day.missing.map((m) => nameOf[m]).join('、')}` }
    return {
      ffmc: six(day.ffmc),
      dmc: six(day.dmc),
      dc: six(day.dc),
      isi: six(day.isi),
      bui: six(day.bui),
      fwi: six(day.fwi),
      dsr: six(day.dsr),
      note: day.gap_days > 0 ? `此前 ${day.gap_days} 天数据不全` : '',
    }
  })
}

const official: Readonly<Record<DangerInput, string>> = {
  max_temperature_c: 'tmax',
  min_humidity_pct: 'rh_min',
  max_wind_ms: 'wind_ms',
  last_rain: 'rain',
  phenology: 'greenness',
}

/** Green cover as the standard's five classes, from their key or from percent of cover. @throws WeatherTableProblem */
function greenness(line: WeatherLine, at: number): PhenologyKey | null {
  const text = (line['greenness'] ?? '').trim().replace(/%$/, '')
  if (absent.has(text.toLowerCase())) return null
  if (Object.hasOwn(PHENOLOGY, text)) return text as PhenologyKey
  const percent = Number(text)
  if (!(percent >= 0 && percent <= 100))
    throw new WeatherTableProblem(at, `greenness 应为 ${Object.keys(PHENOLOGY).join('、')} 之一，或绿草覆盖的百分数：${text}`)
  if (percent >= 100) return 'full'
  if (percent >= 75) return 'three_quarters'
  if (percent >= 50) return 'half'
  return percent >= 20 ? 'fifth' : 'none'
}

/**
 * Score and level of each day by LY/T 1172-95. The table is the record of rain: what fell before its first day is taken as not
 * on record, and said so; a day in it without rain measured leaves the score open.
 * @throws WeatherTableProblem
 */
export function officialTable(lines: readonly WeatherLine[], variant: Lyt1172VariantKey = CHOSEN_VARIANT): Record<(typeof officialResults)[number], string>[] {
  demandDates(lines)
  const rain = lines.map((line, i) => ({ date: line['date'] ?? '', rain_mm: amount(line, 'rain', i + 2) }))
  return lines.map((line, i) => {
    const { date } = rain[i] ?? { date: '' }
    const so_far = rain.slice(0, i + 1)
    const known = lastRain(so_far, date)
    const short = known === null && so_far.every((r) => r.rain_mm !== null) && unbroken(so_far)
    const answer = fireDanger(
      {
        max_temperature_c: amount(line, 'tmax', i + 2),
        min_humidity_pct: amount(line, 'rh_min', i + 2),
        max_wind_ms: amount(line, 'wind_ms', i + 2),
        last_rain: short ? 'none_on_record' : known,
        phenology: greenness(line, i + 2),
      },
      variant,
    )
    if (answer.status === 'incomplete') return { score: '', level: '', title: answer.title, note: `缺 ${answer.missing.map((m) => official[m]).join('、')}` }
    return {
      score: String(answer.htz),
      level: String(answer.level),
      title: `${answer.title}（${answer.danger}）`,
      note: short ? '表中没有更早的降雨记录，按无降雨计' : '',
    }
  })
}

const DAY_MS = 86_400_000
const unbroken = (days: readonly { date: string }[]): boolean =>
  days.every((d, i) => i === 0 || Date.parse(d.date) - Date.parse(days[i - 1]?.date ?? '') === DAY_MS)
