import type { DisputeKind, PartyKind } from '#datasets/safety/disputes.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { gate, type Gate, precondition, refuse, type Tx } from '#kit/room/gate.server.ts'
import { riskReport } from '../risk/risk_report.ts'
import { dispute, type DisputeTable } from './dispute.ts'
import { dueAfterRest, dueFrom, roadOf } from './road.ts'
import { handlingDaysNow } from './settings.server.ts'

type Sitting = { readonly result: string; readonly held_on: string }

/** The last sitting of the mediation that is under way: what was said before a dispute was taken up again, or mediated anew, decides nothing. */
async function lastSitting(tx: Tx, { id, mediating_at }: DisputeTable): Promise<Sitting | undefined> {
  const found = await tx
    .selectFrom('dispute_session')
    .select(['result', 'held_on'])
    .where('dispute', '=', id)
    .where('state', '=', 'held')
    .where('created_at', '>=', mediating_at)
    .orderBy('held_on', 'desc')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return found as Sitting | undefined
}

const onRoad = gate(dispute, ['create', 'update'], '按类别和当事人定法定途径', async ({ after }) => {
  const asked = { kind: after.kind as DisputeKind, applicant_kind: after.applicant_kind as PartyKind, respondent_kind: after.respondent_kind as PartyKind }
  return { road: roadOf({ ...asked, day: after.filed_on })?.decider ?? null }
})

/** 征收补偿 and registration have their own doors: they are not taken in here, but led there. */
const rightDoor = precondition(dispute, ['accept'], '走错门的导入其他途径', async ({ after }) => {
  if (after.kind === 'compensation' || after.kind === 'registration')
    refuse({ code: 'dispute_other_door', message: '这类纠纷不在这里调处，请“导入其他途径”，告知当事人', fields: ['kind'] })
})

const dueOn = gate(dispute, ['accept'], '定办理期限', async ({ tx, after }) => ({
  due_on: dueFrom(after.kind as DisputeKind, String(after.accepted_on), await handlingDaysNow(tx)),
}))

const rested = gate(dispute, ['resume'], '中止的日子不计入办理期限', async ({ before, after, at }) => {
  const from = before?.suspended_at
  if (!from || after.due_on === null) return {}
  return { due_on: dueAfterRest(after.kind as DisputeKind, after.due_on, beijingDate(String(from)), beijingDate(at)) }
})

/** What a former round of handling ended in; its days and papers stay in that version. */
const outcome = {
  agreed_on: null,
  fixes_right: null,
  awarded_on: null,
  award_number: null,
  decider: null,
  decided_on: null,
  decision_number: null,
  court: null,
  case_number: null,
  sued_on: null,
  judged_on: null,
  judgment: null,
  effective_on: null,
  performed_on: null,
  performance: null,
  closed_on: null,
} as const

const reopened = gate(dispute, ['reopen'], '重新处理另起期限，上一轮的结果留在历史版本', async ({ tx, after, at }) => ({
  ...outcome,
  agreement: [],
  due_on: dueFrom(after.kind as DisputeKind, beijingDate(at), await handlingDaysNow(tx)),
}))

const heard = precondition(dispute, ['agree', 'fail'], '这次调解开过调解会才有结果', async ({ tx, after }) => {
  if (!(await lastSitting(tx, after))) refuse({ code: 'mediation_without_session', message: '这次组织调解以后还没有登记调解会', fields: ['agreed_on'] })
})
const agreed = precondition(dispute, ['agree'], '最后一次调解会上达成一致', async ({ tx, after }) => {
  if ((await lastSitting(tx, after))?.result !== 'agreed')
    refuse({ code: 'mediation_not_agreed', message: '最后一次调解会的结果不是“达成一致”', fields: ['agreed_on'] })
})
const agreedAfter = gate(dispute, ['agree'], '协议在调解会以后', async ({ tx, after }) => {
  const held = (await lastSitting(tx, after))?.held_on
  if (held && String(after.agreed_on) < held) refuse({ code: 'dispute_days_reversed', message: `协议日期不能早于调解会日期（${held}）`, fields: ['agreed_on'] })
})

/** The first end decides the year in which a dispute counts as settled. */
const ended = gate(dispute, ['take_effect'], '首次化解日期', async ({ after }) => ({
  first_ended_on: after.first_ended_on ?? after.effective_on,
  closed_on: after.effective_on,
}))

const withdrawn = gate(dispute, ['withdraw'], '撤回之日了结', async ({ at }) => ({ closed_on: beijingDate(at) }))

const tellUp = gate(dispute, ['flag_risk'], '风险上报', async ({ after, at, books }) => {
  books.create(riskReport, { division: after.division, dispute: after.id, content: after.risk_note, people: after.risk_people, told_on: beijingDate(at) })
})

export const disputeGates: readonly Gate[] = [onRoad, rightDoor, dueOn, rested, reopened, heard, agreed, agreedAfter, ended, withdrawn, tellUp]
