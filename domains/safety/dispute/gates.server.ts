import { DISPUTE_CLOCKS, type DisputeKind, type PartyKind } from '#datasets/safety/disputes.ts'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { addWorkingDays } from '#kit/calendar/working-days.ts'
import { gate, type Gate, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { riskReport } from '../risk/risk_report.ts'
import { dispute } from './dispute.ts'
import { roadOf } from './road.ts'
import { handlingDaysNow } from './settings.server.ts'

const sessionsOf = async (tx: Tx, id: string): Promise<readonly string[]> =>
  (await tx.selectFrom('dispute_session').select('result').where('dispute', '=', id).where('state', '=', 'held').execute()).map((r) => String(r['result']))

const onRoad = gate(dispute, ['create', 'update'], '按类别和当事人定法定途径', async ({ after }) => {
  const asked = { kind: after.kind as DisputeKind, applicant_kind: after.applicant_kind as PartyKind, respondent_kind: after.respondent_kind as PartyKind }
  return { road: roadOf({ ...asked, day: after.filed_on })?.decider ?? null }
})

/** 征收补偿 and registration have their own doors: they are not taken in here, but led there. */
const rightDoor = precondition(dispute, ['accept'], '走错门的导入其他途径', async ({ after }) => {
  if (after.kind === 'compensation' || after.kind === 'registration')
    refuse({ code: 'dispute_other_door', message: '这类纠纷不在这里调处，请“导入其他途径”，告知当事人', fields: ['kind'] })
})

const dueOn = gate(dispute, ['accept'], '定办理期限', async ({ tx, after }) => {
  const from = String(after.accepted_on)
  return { due_on: after.kind === 'contract' ? addCalendarDays(from, DISPUTE_CLOCKS.arbitration.value) : addWorkingDays(from, await handlingDaysNow(tx)) }
})

const heard = precondition(dispute, ['agree', 'fail'], '开过调解会才有结果', async ({ tx, after }) => {
  if ((await sessionsOf(tx, after.id)).length === 0) refuse({ code: 'mediation_without_session', message: '还没有登记调解会', fields: ['agreed_on'] })
})
const agreed = precondition(dispute, ['agree'], '调解会上达成一致', async ({ tx, after }) => {
  if (!(await sessionsOf(tx, after.id)).includes('agreed'))
    refuse({ code: 'mediation_not_agreed', message: '没有一次调解会的结果是“达成一致”', fields: ['agreed_on'] })
})

/** The first end decides the year in which a dispute counts as settled. */
const ended = gate(dispute, ['take_effect'], '首次化解日期', async ({ after }) => ({ first_ended_on: after.first_ended_on ?? after.effective_on }))

const tellUp = gate(dispute, ['flag_risk'], '风险上报', async ({ after, at, books }) => {
  books.create(riskReport, { division: after.division, dispute: after.id, content: after.risk_note, people: after.risk_people, told_on: beijingDate(at) })
})

export const disputeGates: readonly Gate[] = [onRoad, rightDoor, dueOn, heard, agreed, ended, tellUp]
