import { sql } from 'kysely'
import { beijingDate } from '#kit/calendar/date.ts'
import { gate, refuse, type Gate, type Tx } from '#kit/room/gate.server.ts'
import { afforestationPlot } from '../plot/afforestation_plot.ts'
import { suitabilityRun, type SuitabilityRunTable } from './suitability_run.ts'

/** What one transaction takes in about a minute; a larger county is assessed by township. */
const MOST_PLOTS = 5_000

async function plotsOf(tx: Tx, { division, again }: SuitabilityRunTable): Promise<{ id: string; state: string }[]> {
  const states = again ? ['candidate', 'assessed'] : ['candidate']
  const { rows } = await sql<{ id: string; state: string }>`select id, state from afforestation_plot where state = any(${states}::text[])
    and division in (select descendant from siku.division_closure where ancestor = ${division} union select ${division}::uuid) order by id limit ${MOST_PLOTS + 1}`.execute(
    tx,
  )
  return rows
}

export const runGates: readonly Gate[] = [
  gate(suitabilityRun, ['run'], '本区划内的候选地块全部评估', async ({ tx, after, at, books }) => {
    const plots = await plotsOf(tx, after)
    if (plots.length === 0) refuse({ code: 'run_empty', message: '本区划内没有候选地块', fields: ['division'] })
    if (plots.length > MOST_PLOTS) refuse({ code: 'run_too_large', message: `本区划内候选地块多于${MOST_PLOTS}个，请按乡镇分批评估`, fields: ['division'] })
    const idsIn = (state: string): string[] => plots.filter((p) => p.state === state).map((p) => p.id)
    books.stepAll(afforestationPlot, idsIn('candidate'), 'assess', { run: after.id })
    books.stepAll(afforestationPlot, idsIn('assessed'), 'reassess', { run: after.id })
    return { plots: plots.length, run_on: beijingDate(at) }
  }),
]
