import { sql } from 'kysely'
import { gate, precondition, refuse, type Gate } from '#kit/room/gate.server.ts'
import { afforestationTask } from './afforestation_task.ts'

export const taskGates: readonly Gate[] = [
  gate(afforestationTask, ['create', 'update'], '所属年度随任务年度', async ({ after }) => ({ belongs_to_year: after.task_year })),
  gate(afforestationTask, ['issue'], '一县一年一类只下达一项任务', async ({ tx, after }) => {
    await sql`select pg_advisory_xact_lock(hashtext('afforestation_task'))`.execute(tx)
    const other = await tx
      .selectFrom('afforestation_task')
      .select('number')
      .where('id', '<>', after.id)
      .where('division', '=', after.division)
      .where('task_year', '=', after.task_year)
      .where('part', '=', after.part)
      .where('state', 'in', ['issued', 'closed'])
      .executeTakeFirst()
    if (other) refuse({ code: 'task_exists', message: `该地该年已下达同类任务${String(other['number'])}`, fields: ['task_year', 'part'] })
  }),
  precondition(afforestationTask, ['close'], '任务之下的项目都已办结', async ({ tx, after }) => {
    const open = await tx
      .selectFrom('afforestation_project')
      .select('name')
      .where('year_task', '=', after.id)
      .where('state', 'in', ['draft', 'applied', 'granted'])
      .executeTakeFirst()
    if (open) refuse({ code: 'task_projects_open', message: `项目“${String(open['name'])}”还没有办结`, fields: [] })
  }),
]
