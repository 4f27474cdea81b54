import { CHINA_BOUNDS, HOTSPOT_TYPES, SATELLITES } from '#datasets/fire/firms.ts'
import type { HotspotType, SatelliteKey, Sensor } from '#datasets/fire/firms.ts'
import { beijingInstant, dayNumber, isDate } from '#kit/calendar/date.ts'
import type { Detection } from './detection.ts'
import { modisGrade, viirsGrade } from './grade.ts'

export interface FirmsRefusal {
  ok: false
  line: number
  code: FirmsCode
  reason: string
}

export type FirmsCode =
  | 'firms.empty'
  | 'firms.header'
  | 'firms.truncated'
  | 'firms.quote'
  | 'firms.columns'
  | 'firms.number'
  | 'firms.position'
  | 'firms.swapped'
  | 'firms.date'
  | 'firms.time'
  | 'firms.satellite'
  | 'firms.confidence'
  | 'firms.value'

type Cells = ReadonlyMap<string, string>

/** Thrown and caught within this file: a row has one verdict, its first fault. */
class RowFault extends Error {
  readonly code: FirmsCode
  constructor(code: FirmsCode, reason: string) {
    super(reason)
    this.code = code
  }
}

export function refuse(line: number, code: FirmsCode, reason: string): FirmsRefusal {
  return { ok: false, line, code, reason }
}

/** One data row, cells by column name, already trimmed. */
export function readRow(line: number, cells: Cells): { ok: true; line: number; detection: Detection } | FirmsRefusal {
  try {
    return { ok: true, line, detection: detectionOf(cells) }
  } catch (fault) {
    if (fault instanceof RowFault) return refuse(line, fault.code, fault.message)
    throw fault
  }
}

function detectionOf(cells: Cells): Detection {
  const { latitude, longitude } = position(cells)
  const acquired_ms = acquired(cells)
  const satellite = satelliteOf(cell(cells, 'satellite'))
  const sensor = SATELLITES[satellite].sensor
  const written = cell(cells, 'confidence')
  return {
    key: naturalKey(satellite, acquired_ms, latitude, longitude),
    satellite,
    sensor,
    acquired_at: beijingInstant(acquired_ms),
    latitude,
    longitude,
    ...confidence(sensor, written),
    brightness_k: optional(cells, cells.has('bright_ti4') ? 'bright_ti4' : 'brightness'),
    frp_mw: optional(cells, 'frp'),
    daynight: dayNight(cell(cells, 'daynight')),
    type: hotspotType(cell(cells, 'type')),
    version: cell(cells, 'version') || null,
  }
}

/** Satellite, minute in UTC, position to 0.0001° (about 10 m, far below a pixel). */
export function naturalKey(satellite: SatelliteKey, ms: number, latitude: number, longitude: number): string {
  const minute = new Date(ms).toISOString().slice(0, 16)
  const place = [latitude, longitude].map((degrees) => degrees.toFixed(4).replace(/^-(0\.0+)$/, '$1'))
  return `${satellite}:${minute}Z:${place.join(':')}`
}

function position(cells: Cells): { latitude: number; longitude: number } {
  const latitude = required(cells, 'latitude')
  const longitude = required(cells, 'longitude')
  const { south, north, west, east } = CHINA_BOUNDS
  const inChina = (lat: number, lon: number) => lat >= south && lat <= north && lon >= west && lon <= east
  if (inChina(longitude, latitude)) throw new RowFault('firms.swapped', `经度与纬度可能填反：latitude=${latitude}，longitude=${longitude}`)
  if (Math.abs(latitude) > 90) throw new RowFault('firms.position', `纬度应在 -90 至 90 度之间：${latitude}`)
  if (Math.abs(longitude) > 180) throw new RowFault('firms.position', `经度应在 -180 至 180 度之间：${longitude}`)
  return { latitude, longitude }
}

function acquired(cells: Cells): number {
  const date = cell(cells, 'acq_date')
  if (!isDate(date)) throw new RowFault('firms.date', `acq_date 应写作 YYYY-MM-DD 且真实存在：${shown(date)}`)
  const time = cell(cells, 'acq_time')
  const [, hours, minutes] = /^(\d{1,2}):(\d{2})$/.exec(time) ?? /^(\d{2})(\d{2})$/.exec(/^\d{1,4}$/.test(time) ? time.padStart(4, '0') : '') ?? []
  if (!hours || !minutes || Number(hours) > 23 || Number(minutes) > 59)
    throw new RowFault('firms.time', `acq_time 应为 UTC 时分（如 5、930、1805 或 09:30）：${shown(time)}`)
  return dayNumber(date) * 86_400_000 + (Number(hours) * 60 + Number(minutes)) * 60_000
}

function satelliteOf(written: string): SatelliteKey {
  const keys = Object.keys(SATELLITES) as SatelliteKey[]
  const key = keys.find((name) => (SATELLITES[name].written as readonly string[]).includes(written.toLowerCase()))
  if (!key) throw new RowFault('firms.satellite', `不认识的卫星：${shown(written)}`)
  return key
}

function confidence(sensor: Sensor, written: string): Pick<Detection, 'confidence' | 'confidence_pct'> {
  if (sensor === 'VIIRS') {
    const grade = viirsGrade(written)
    if (!grade) throw new RowFault('firms.confidence', `VIIRS 的置信度应为 low、nominal、high 或其首字母：${shown(written)}`)
    return { confidence: grade, confidence_pct: null }
  }
  const confidence_pct = numberIn(written)
  if (confidence_pct === null || confidence_pct < 0 || confidence_pct > 100)
    throw new RowFault('firms.confidence', `MODIS 的置信度应为 0 至 100：${shown(written)}`)
  return { confidence: modisGrade(confidence_pct), confidence_pct }
}

function dayNight(written: string): Detection['daynight'] {
  if (written === '') return null
  const letter = written.toUpperCase()
  if (letter !== 'D' && letter !== 'N') throw new RowFault('firms.value', `daynight 应为 D 或 N：${shown(written)}`)
  return letter === 'D' ? 'day' : 'night'
}

function hotspotType(written: string): HotspotType | null {
  if (written === '') return null
  if (!Object.hasOwn(HOTSPOT_TYPES, written)) throw new RowFault('firms.value', `type 应为 0 至 3：${shown(written)}`)
  return Number(written) as HotspotType
}

function required(cells: Cells, name: string): number {
  const value = numberIn(cell(cells, name))
  if (value === null) throw new RowFault('firms.number', `${name} 不是数字：${shown(cell(cells, name))}`)
  return value
}

function optional(cells: Cells, name: string): number | null {
  return cell(cells, name) === '' ? null : required(cells, name)
}

function numberIn(text: string): number | null {
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null
}

function cell(cells: Cells, name: string): string {
  return cells.get(name) ?? ''
}

/** A cell as it is quoted in a reason: short, and visible when empty. */
function shown(text: string): string {
  return text === '' ? '（空）' : text.slice(0, 40)
}
