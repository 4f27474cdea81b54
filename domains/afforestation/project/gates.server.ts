import { gate, precondition, refuse, type Gate } from '#kit/room/gate.server.ts'
import { PARTS } from '#datasets/afforestation/kinds.ts'
import { afforestationProject } from './afforestation_project.ts'

export const projectGates: readonly Gate[] = [
  gate(afforestationProject, ['create', 'update', 'apply'], '任务已下达，类别相同', async ({ tx, after }) => {
    if (after.year_task === null) return { belongs_to_year: after.budget_year }
    const task = await tx.selectFrom('afforestation_task').where('id', '=', after.year_task).select(['state', 'part', 'division']).executeTakeFirstOrThrow()
    if (task['state'] !== 'issued') refuse({ code: 'project_task_not_issued', message: '年度任务没有下达，或者已经注销', fields: ['year_task'] })
    if (task['part'] !== after.part)
      refuse({ code: 'project_task_other_part', message: `年度任务是${PARTS[task['part'] as keyof typeof PARTS]}`, fields: ['year_task', 'part'] })
    return { belongs_to_year: after.budget_year }
  }),
  precondition(afforestationProject, ['close'], '没有还在设计、施工和待验收的小班', async ({ tx, after }) => {
    const drawn = await tx
      .selectFrom('afforestation_design')
      .select('number')
      .where('project', '=', after.id)
      .where('state', 'in', ['draft', 'submitted'])
      .executeTakeFirst()
    if (drawn) refuse({ code: 'project_designs_open', message: `作业设计${String(drawn['number'])}还没有批准`, fields: [] })
    const open = await tx
      .selectFrom('afforestation_works as w')
      .innerJoin('afforestation_design as d', 'd.id', 'w.design')
      .select('w.number')
      .where('d.project', '=', after.id)
      .where('w.state', 'in', ['planned', 'under_way', 'finished', 'replant_due'])
      .executeTakeFirst()
    if (open) refuse({ code: 'project_works_open', message: `施工小班${String(open['number'])}还没有验收`, fields: [] })
  }),
]
