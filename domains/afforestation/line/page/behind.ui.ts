import type { Part } from '#datasets/afforestation/kinds.ts'
import type { Stage } from '../wire.ts'

type Asked = { readonly stage: Stage; readonly part: Part | null; readonly year: number; readonly division: string; readonly on: string }

/** Where the records stand that a number of the line was added up from. */
export function recordsBehind({ stage, part, year, division, on }: Asked): string {
  const inYear = (field: string): string => `${field}.gte=${year}-01-01&${field}.lt=${year + 1}-01-01`
  const query: Readonly<Record<Exclude<Stage, 'space'>, readonly [register: string, filter: string]>> = {
    adopted: ['afforestation_plot', `state=adopted,forested&plan_year=${year}`],
    task: ['afforestation_task', `state=issued,closed&task_year=${year}`],
    applied: ['afforestation_project', `state=applied,granted,closed,refused&budget_year=${year}`],
    granted: ['afforestation_project', `state=granted,closed&budget_year=${year}`],
    designed: ['afforestation_design', `state=approved&design_year=${year}`],
    works: ['afforestation_works', `state=under_way,finished,replant_due,failed,accepted,preserved,lost,forest&design_year=${year}`],
    late: ['afforestation_works', `state=planned,under_way&design_year=${year}&due_on.lt=${on}`],
    finished: ['afforestation_works', `state=finished&design_year=${year}`],
    replant: ['afforestation_works', `state=replant_due&design_year=${year}`],
    failed: ['afforestation_works', `state=failed&design_year=${year}`],
    accepted: ['afforestation_works', inYear('accepted_on')],
    preserved: ['afforestation_works', inYear('preserved_on')],
    forest: ['afforestation_works', inYear('forest_on')],
  }
  if (stage === 'space') return `/figures/afforestation.suitable_space?division=${division}&year=${year}`
  const [register, filter] = query[stage]
  return `/registers/${register}?${filter}${part === null ? '' : `&part=${part}`}&division=${division}`
}
