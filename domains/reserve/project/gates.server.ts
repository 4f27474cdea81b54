import { gate, type Gate, precondition, refuse } from '#kit/room/gate.server.ts'
import { potsOfProject } from '../money/ledger.server.ts'
import { reserveEntry } from '../money/reserve_entry.ts'
import { reserveProject } from './reserve_project.ts'

export const projectGates: readonly Gate[] = [
  gate(reserveProject, ['file'], '批复备案的计划投资记入资金账', async ({ after, books }) => {
    books.create(reserveEntry, {
      division: after.division,
      project: after.id,
      kind: 'plan',
      amount: after.investment,
      happened_on: after.filed_on,
      document_number: after.filing_number,
    })
  }),
  precondition(reserveProject, ['stop'], '有授信的项目先结清再终止', async ({ tx, after }) => {
    const { credit } = await potsOfProject(tx, after.id)
    if (Number(credit) > 0) refuse({ code: 'reserve_money_standing', message: '项目已有银行授信，不能终止；先调减授信、退回或者还清贷款', fields: ['name'] })
  }),
  precondition(reserveProject, ['complete'], '作业都已验收才竣工', async ({ tx, after }) => {
    const open = await tx
      .selectFrom('reserve_plot')
      .select(['name'])
      .where('project', '=', after.id)
      .where('state', 'in', ['approved', 'under_way', 'reported'])
      .limit(1)
      .executeTakeFirst()
    if (open) refuse({ code: 'reserve_works_open', message: `作业“${String(open['name'])}”还没有验收，不能竣工`, fields: ['completed_on'] })
  }),
]
