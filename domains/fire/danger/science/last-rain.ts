import { PLAUSIBLE, RAIN_CAP, RAIN_ROWS, RAIN_THRESHOLD_MM } from '#datasets/fire/lyt1172.ts'
import { addCalendarDays } from '#kit/calendar/date.ts'

/** The last rainy day: how much fell, and how many days ago (0 = the day itself). */
export interface LastRain {
  rain_mm: number
  days_since: number
}

export interface DailyRain {
  date: string
  /** Rain of the day in mm; null when not measured. */
  rain_mm: number | null
}

/** After this many dry days every row of table C stands at its cap, so that older rain no longer matters. */
const DRY_DAYS_ENOUGH = Math.max(...RAIN_ROWS.map(({ base, per_day }) => Math.ceil((RAIN_CAP - base) / per_day)))

/**
 * The last day with at least 0.3 mm on or before `on`. `none_on_record` when the record is without gap for so long that the
 * answer is the cap whatever fell earlier; null (not known) when a day before that is missing from the record.
 */
export function lastRain(record: readonly DailyRain[], on: string): LastRain | 'none_on_record' | null {
  const byDate = new Map(record.map(({ date, rain_mm }) => [date, rain_mm]))
  for (let days_since = 0; days_since < DRY_DAYS_ENOUGH; days_since += 1) {
    const rain_mm = byDate.get(addCalendarDays(on, -days_since))
    if (typeof rain_mm !== 'number' || !(rain_mm >= 0 && rain_mm <= PLAUSIBLE.rain_mm[1])) return null
    if (rain_mm >= RAIN_THRESHOLD_MM) return { rain_mm, days_since }
  }
  return 'none_on_record'
}
