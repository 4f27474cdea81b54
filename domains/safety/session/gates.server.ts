import { gate, type Gate, refuse } from '#kit/room/gate.server.ts'
import { endedStates } from '../dispute/kinds.ts'
import { disputeSession } from './dispute_session.ts'

const ended: readonly string[] = endedStates

export const sessionGates: readonly Gate[] = [
  gate(disputeSession, ['create'], '调解在调解阶段，不在裁决、决定之后', async ({ tx, after }) => {
    const of = await tx.selectFrom('dispute').select(['state', 'filed_on']).where('id', '=', after.dispute).executeTakeFirstOrThrow()
    if (ended.includes(String(of['state'])))
      refuse({
        code: 'mediation_after_outcome',
        message: '纠纷已有协议、裁决、处理决定或者裁判，不能再登记调解；确需重新处理的先“重新处理”',
        fields: ['dispute'],
      })
    if (of['state'] !== 'mediating') refuse({ code: 'dispute_not_mediating', message: '先“组织调解”，再登记调解会', fields: ['dispute'] })
    if (after.held_on < String(of['filed_on'])) refuse({ code: 'dispute_days_reversed', message: '调解日期不能早于申请日期', fields: ['held_on'] })
    const before = await tx
      .selectFrom('dispute_session')
      .select((e) => e.fn.countAll<number>().as('n'))
      .where('dispute', '=', after.dispute)
      .where('id', '<>', after.id)
      .executeTakeFirstOrThrow()
    return { nth: Number(before['n']) + 1 }
  }),
]
