import { BALANCE_EXEMPT, type Importance, type ProjectKind } from '#datasets/wetland/occupation.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { Check, CheckInput } from '#kit/register/transition.ts'
import { forbidden } from './decision.ts'
import { longestTemporaryUse } from './spans.ts'

type After = CheckInput['after']
const text = (after: After, name: string): string | null => (typeof after[name] === 'string' && after[name] !== '' ? (after[name] as string) : null)

/** 湿地保护法20: a temporary use names its days, ends within two years, and builds nothing for good. */
export const temporaryWhole: Check = ({ after }) => {
  if (after.kind !== 'temporary') return null
  const [from, to] = [text(after, 'use_from'), text(after, 'use_to')]
  if (!from || !to) return { code: 'wetland_temporary_days', message: '临时占用应填起止日期（湿地保护法20）', fields: ['use_from', 'use_to'] }
  if (to < from) return { code: 'wetland_use_reversed', message: '占用期满不能早于起始', fields: ['use_to'] }
  if (to > longestTemporaryUse(from))
    return { code: 'wetland_temporary_too_long', message: `临时占用湿地一般不超过二年，最迟至${longestTemporaryUse(from)}（湿地保护法20）`, fields: ['use_to'] }
  return after.permanent_buildings === true
    ? { code: 'wetland_permanent_building', message: '临时占用不得修建永久性建筑物（湿地保护法20）', fields: ['permanent_buildings'] }
    : null
}

/** 湿地保护法19 ¶2: national important wetland is closed to all but four kinds of project; told by the day on which the opinion is asked. */
export const mayBeOccupied: Check = ({ after, at }) =>
  forbidden(after.importance as Importance, after.project_kind as ProjectKind, text(after, 'asked_on') ?? beijingDate(at))

export const askedInOrder: Check = ({ after, at }) => {
  const [asked, given] = [text(after, 'asked_on'), text(after, 'opinion_on')]
  if (asked && asked > beijingDate(at)) return { code: 'wetland_asked_ahead', message: '征求意见日期不能晚于今天', fields: ['asked_on'] }
  if (asked && given && given < asked) return { code: 'wetland_opinion_before_asked', message: '意见日期不能早于征求日期', fields: ['opinion_on'] }
  return given && given > beijingDate(at) ? { code: 'wetland_opinion_ahead', message: '意见日期不能晚于今天', fields: ['opinion_on'] } : null
}

/** Who agrees with conditions says which. */
export const conditionsNamed: Check = ({ after }) =>
  after.opinion === 'conditional' && !text(after, 'conditions')
    ? { code: 'wetland_conditions_missing', message: '有条件同意的应写明条件', fields: ['conditions'] }
    : null

/** 湿地保护法19 ¶4: the site is approved after the opinion, and not against it. */
export const opinionStands: Check = ({ after, at }) => {
  if (after.opinion === 'disagree') return { code: 'wetland_opinion_against', message: '授权部门不同意占用，不能登记批准（湿地保护法19）', fields: ['opinion'] }
  const [given, approved] = [text(after, 'opinion_on'), text(after, 'approved_on')]
  if (given && approved && approved < given)
    return { code: 'wetland_approved_before_opinion', message: '批准日期不能早于授权部门的意见（湿地保护法19）', fields: ['approved_on'] }
  return approved && approved > beijingDate(at) ? { code: 'wetland_approved_ahead', message: '批准日期不能晚于今天', fields: ['approved_on'] } : null
}

/** 湿地保护法21: for an important wetland area is given back; a fee only where that cannot be; only water works go free. */
export const compensated: Check = ({ after }) => {
  const important = after.importance !== 'ordinary'
  const of = after.compensation
  if (!important || after.kind === 'temporary') {
    return of === 'none'
      ? null
      : { code: 'wetland_compensation_amiss', message: '一般湿地和临时占用没有恢复重建或缴费的要求（湿地保护法21）', fields: ['compensation'] }
  }
  if (of === 'none')
    return { code: 'wetland_compensation_missing', message: '占用重要湿地应当恢复、重建或者缴纳湿地恢复费（湿地保护法21）', fields: ['compensation'] }
  if (of === 'exempt' && after.project_kind !== 'water' && after.project_kind !== 'disaster')
    return { code: 'wetland_exemption_amiss', message: `只有${BALANCE_EXEMPT.title}（湿地保护法21）`, fields: ['compensation'] }
  if (of !== 'fee') return null
  if (!text(after, 'no_ground_note'))
    return { code: 'wetland_fee_unexplained', message: '没有条件恢复、重建的才缴纳湿地恢复费，请写明为何没有条件（湿地保护法21）', fields: ['no_ground_note'] }
  return text(after, 'fee_ground') ? null : { code: 'wetland_fee_ground_missing', message: '请选择缴费情形，下限因此不同', fields: ['fee_ground'] }
}

export const feePaid: Check = ({ after }) => {
  const [due, paid] = [text(after, 'fee_due') ?? '0', text(after, 'fee_paid') ?? '0']
  return compare(paid, due) >= 0 ? null : { code: 'wetland_fee_short', message: `应缴湿地恢复费${due}元，已缴${paid}元`, fields: ['fee_paid'] }
}

/** Nothing begins before its approval, and a temporary use not after its end. */
export const startedInTime: Check = ({ after, at }) => {
  const day = text(after, 'started_on')
  if (!day) return null
  if (day < String(after.approved_on))
    return { code: 'wetland_started_before_approval', message: '开始占用不能早于批准日期；先占后批的依法处理', fields: ['started_on'] }
  if (day > beijingDate(at)) return { code: 'wetland_started_ahead', message: '开始占用日期不能晚于今天', fields: ['started_on'] }
  const to = after.kind === 'temporary' ? text(after, 'use_to') : null
  return to && day > to ? { code: 'wetland_use_over', message: '开始占用晚于批准的期满日期', fields: ['started_on'] } : null
}

export const endedInTime: Check = ({ after, at }) => {
  const day = text(after, 'ended_on')
  if (!day) return null
  if (day < String(after.started_on)) return { code: 'wetland_ended_before_start', message: '结束占用不能早于开始', fields: ['ended_on'] }
  return day <= beijingDate(at) ? null : { code: 'wetland_ended_ahead', message: '结束占用日期不能晚于今天', fields: ['ended_on'] }
}
