import type { DisputeKind } from '#datasets/safety/disputes.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import type { Check } from '#kit/register/transition.ts'
import { isGovernment } from './road.ts'

const inTurn = [
  ['filed_on', '申请'],
  ['accepted_on', '受理'],
  ['inquired_on', '勘验'],
  ['agreed_on', '协议'],
  ['awarded_on', '裁决'],
  ['decided_on', '处理决定'],
  ['sued_on', '起诉'],
  ['judged_on', '裁判'],
  ['effective_on', '生效'],
  ['performed_on', '履行'],
] as const

/** What happened lies not ahead; the first day is the application's. */
export const daysPlausible: Check = ({ after, at }) => {
  const today = beijingDate(at)
  for (const [name, title] of inTurn) {
    const day = after[name]
    if (typeof day !== 'string') continue
    if (day > today) return { code: 'dispute_day_ahead', message: `${title}日期不能晚于今天`, fields: [name] }
    if (day < String(after['filed_on'])) return { code: 'dispute_days_reversed', message: `${title}日期不能早于申请日期`, fields: [name] }
  }
  return null
}

const arbitrable: ReadonlySet<DisputeKind> = new Set(['contract'])

/** 调解仲裁法2: rights themselves and the price of a taking are not arbitrated. */
export const mayBeArbitrated: Check = ({ after }) =>
  arbitrable.has(after['kind'] as DisputeKind)
    ? null
    : { code: 'dispute_not_arbitrable', message: '只有承包、流转合同纠纷可以仲裁（农村土地承包经营纠纷调解仲裁法2）', fields: ['kind'] }

/** 森林法22: only who owns or uses is decided by a government, and by a government. */
export const mayBeDecided: Check = ({ after }) => {
  if (after['kind'] !== 'ownership') return { code: 'dispute_not_for_government', message: '只有权属争议由人民政府处理（森林法22）', fields: ['kind'] }
  return isGovernment(String(after['decider'] ?? ''))
    ? null
    : { code: 'dispute_decider_bureau', message: '处理决定由人民政府作出，部门无权决定（森林法22）', fields: ['decider'] }
}

/** An inquiry on the ground is made by two officers or more. */
export const twoOfficers: Check = ({ after }) =>
  Number(after['inquiry_officers'] ?? 0) >= 2 ? null : { code: 'dispute_officer_alone', message: '勘验应有两名以上工作人员', fields: ['inquiry_officers'] }
