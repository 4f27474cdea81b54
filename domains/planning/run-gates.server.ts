import { sql } from 'kysely'
import { beijingDate } from '../../kit/calendar/date.ts'
import { gate, refuse, type Gate, type Tx } from '../../kit/register/gate.server.ts'
import { afforestationPlot } from './afforestation_plot.ts'
import { suitabilityRun, type SuitabilityRunTable } from './suitability_run.ts'

/** What one transaction takes in some minutes; a larger county is assessed by township. */
const MOST_PLOTS = 20_000

async function candidatesOf(tx: Tx, { division, again }: SuitabilityRunTable): Promise<string[]> {
  const states = again ? ['candidate', 'assessed'] : ['candidate']
  const { rows } = await sql<{ id: string }>`select id from afforestation_plot where state = any(${states}::text[])
    and division in (select descendant from siku.division_closure where ancestor = ${division} union select ${division}::uuid) order by id limit ${MOST_PLOTS + 1}`.execute(tx)
  return rows.map((row) => row.id)
}

export const runGates: readonly Gate[] = [
  gate(suitabilityRun, ['run'], '本区划内的候选地块全部评估', async ({ tx, after, at, books }) => {
    const ids = await candidatesOf(tx, after)
    if (ids.length === 0) refuse({ code: 'run_empty', message: '本区划内没有候选地块', fields: ['division'] })
    if (ids.length > MOST_PLOTS) refuse({ code: 'run_too_large', message: `本区划内候选地块多于${MOST_PLOTS}个，请按乡镇分批评估`, fields: ['division'] })
    books.stepAll(afforestationPlot, ids, 'assess', { run: after.id })
    return { plots: ids.length, run_on: beijingDate(at) }
  }),
]
