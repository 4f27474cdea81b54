import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { rainBefore } from './rain.server.ts'
import { scoreObservation, type Observed } from './score-observation.ts'
import { dangerObservation } from './danger_observation.ts'

async function demandOnlyOne(tx: Tx, id: string, division: string, day: string): Promise<void> {
  const other = await tx
    .selectFrom('danger_observation')
    .where('division', '=', division)
    .where('state', '=', 'recorded')
    .where('observed_on', '=', day)
    .where('id', '<>', id)
    .select('id')
    .executeTakeFirst()
  if (other) refuse({ code: 'observed_already', message: '该地当日已有火险观测，请更正原记录', fields: ['observed_on'] })
}

export const dangerGates: readonly Gate[] = [
  gate(dangerObservation, ['create', 'update'], '一地一日一条，按 LY/T 1172-95 定级', async ({ tx, after }) => {
    await demandOnlyOne(tx, after.id, after.division, after.observed_on)
    return scoreObservation(after as Observed, await rainBefore(tx, after.division, after.observed_on))
  }),
]
