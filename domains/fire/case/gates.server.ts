import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'
import { illegalFireCase } from './illegal_fire_case.ts'
import { handledOf } from './persons.ts'

export const caseGates: readonly Gate[] = [
  gate(illegalFireCase, ['create', 'update'], '整改期限届满仍未消除的才处罚（森林草原防灭火条例53）', async ({ tx, after }) => {
    if (after.offence !== 'check_refused_or_hazard_overdue' || !after.hazard) return
    const { due_on } = await tx.selectFrom('hazard').where('id', '=', after.hazard).select('due_on').executeTakeFirstOrThrow()
    if (due_on === null || after.happened_on <= due_on) {
      refuse({ code: 'hazard_not_overdue', message: due_on === null ? '相关隐患没有下达整改通知书' : `整改期限是${due_on}，届满之前不是逾期`, fields: ['happened_on', 'hazard'] })
    }
  }),
  gate(illegalFireCase, ['investigate', 'decide'], '处理教育人数', async ({ after }) => ({ handled: handledOf(after.persons) })),
]
