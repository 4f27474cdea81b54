import { beijingDate } from '#kit/calendar/date.ts'
import { oneOfFilled } from '#kit/register/checks.ts'
import type { Check } from '#kit/register/transition.ts'

/** A visit is to a base or along a trail. */
export const somewhere = oneOfFilled(['base', 'trail'], { code: 'nature_visit_nowhere', message: '请选择基地或者步道', fields: ['base', 'trail'] })

/** Where children come they are insured, and it is written down who looks after them. */
export const minorsCared: Check = ({ after }) => {
  const [persons, minors] = [Number(after['persons']), Number(after['minors'] ?? 0)]
  if (minors > persons) return { code: 'nature_minors_more', message: '未成年人数不能多于参加人数', fields: ['minors'] }
  if (minors === 0) return null
  if (after['insured'] !== true) return { code: 'nature_minors_uninsured', message: '有未成年人参加的活动应投保', fields: ['insured'] }
  return after['safety_plan'] ? null : { code: 'nature_minors_unplanned', message: '有未成年人参加的活动应写明安全预案', fields: ['safety_plan'] }
}

/** What was held lies not ahead. */
export const heldByToday: Check = ({ after, at }) =>
  after['state'] === 'held' && String(after['held_on']) > beijingDate(at)
    ? { code: 'nature_day_ahead', message: '已开展的活动日期不能晚于今天', fields: ['held_on'] }
    : null
