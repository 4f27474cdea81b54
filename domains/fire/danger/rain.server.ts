import { addCalendarDays } from '#kit/calendar/date.ts'
import type { Tx } from '#kit/room/gate.server.ts'
import type { DailyRain } from './science/last-rain.ts'

/** Days looked back for the last rain; more than the longest row of the rain table needs to reach its cap. */
const LOOK_BACK = 20

/** Rain of the days before one, as the place's own observations have it. */
export async function rainBefore(tx: Tx, division: string, day: string): Promise<DailyRain[]> {
  const rows = await tx
    .selectFrom('danger_observation')
    .where('division', '=', division)
    .where('state', '=', 'recorded')
    .where('observed_on', '<', day)
    .where('observed_on', '>=', addCalendarDays(day, -LOOK_BACK))
    .select(['observed_on', 'rain'])
    .execute()
  return rows.map((row) => ({ date: String(row.observed_on), rain_mm: row.rain === null ? null : Number(row.rain) }))
}
