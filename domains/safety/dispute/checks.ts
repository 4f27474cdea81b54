import { type DisputeKind, INQUIRY_OFFICERS } from '#datasets/safety/disputes.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import type { Check } from '#kit/register/transition.ts'
import { isGovernment } from './road.ts'

/** The days of a dispute in the order of its road; one round of handling, since taking it up again clears the outcome of the former. */
export const daysPlausible = daysInTurn(
  [
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
  ],
  { ahead: 'dispute_day_ahead', reversed: 'dispute_days_reversed' },
)

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

/** An inquiry on the ground is made by several officers together. */
export const twoOfficers: Check = ({ after }) =>
  Number(after['inquiry_officers'] ?? 0) >= INQUIRY_OFFICERS.value
    ? null
    : { code: 'dispute_officer_alone', message: `${INQUIRY_OFFICERS.title}${INQUIRY_OFFICERS.value}${INQUIRY_OFFICERS.unit}`, fields: ['inquiry_officers'] }
