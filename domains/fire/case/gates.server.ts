import { lawCase } from '#domains/enforcement/case/law_case.ts'
import { gate, refuse, type Gate } from '#kit/room/gate.server.ts'

export const caseGates: readonly Gate[] = [
  gate(lawCase, ['create', 'update'], '整改期限届满仍未消除的才处罚（森林草原防灭火条例53）', async ({ tx, after }) => {
    if (after.offence !== 'check_refused_or_hazard_overdue' || !after.hazard) return
    const { due_on } = await tx.selectFrom('hazard').where('id', '=', after.hazard).select('due_on').executeTakeFirstOrThrow()
    if (due_on === null || after.act_ended_on <= due_on) {
      refuse({
        code: 'hazard_not_overdue',
        message: due_on === null ? '相关隐患没有下达整改通知书' : `整改期限是${due_on}，届满之前不是逾期`,
        fields: ['act_ended_on', 'hazard'],
      })
    }
  }),
]
