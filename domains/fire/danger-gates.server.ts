import { addCalendarDays } from '../../kit/calendar/date.ts'
import { gate, refuse, type Gate, type Tx } from '../../kit/register/gate.server.ts'
import type { DailyRain } from './danger/last-rain.ts'
import { scoreObservation, type Observed } from './danger/score-observation.ts'
import { dangerObservation } from './danger_observation.ts'

/** Days looked back for the last rain; more than the longest row of the rain table needs to reach its cap. */
const LOOK_BACK = 20

async function rainBefore(tx: Tx, division: string, day: string): Promise<DailyRain[]> {
  const rows = await tx.selectFrom('danger_observation').where('division', '=', division).where('state', '=', 'recorded')
    .where('observed_on', '<', day).where('observed_on', '>=', addCalendarDays(day, -LOOK_BACK)).select(['observed_on', 'rain']).execute()
  return rows.map((row) => ({ date: String(row.observed_on), rain_mm: row.rain === null ? null : Number(row.rain) }))
}

async function demandOnlyOne(tx: Tx, id: string, division: string, day: string): Promise<void> {
  const other = await tx.selectFrom('danger_observation').where('division', '=', division).where('state', '=', 'recorded')
    .where('observed_on', '=', day).where('id', '<>', id).select('id').executeTakeFirst()
  if (other) refuse({ code: 'observed_already', message: '该地当日已有火险观测，请更正原记录', fields: ['observed_on'] })
}

export const dangerGates: readonly Gate[] = [
  gate(dangerObservation, ['create', 'update'], '一地一日一条，按 LY/T 1172-95 定级', async ({ tx, after }) => {
    await demandOnlyOne(tx, after.id, after.division, after.observed_on)
    return scoreObservation(after as Observed, await rainBefore(tx, after.division, after.observed_on))
  }),
]
