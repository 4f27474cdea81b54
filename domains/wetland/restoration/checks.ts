import { beijingDate } from '#kit/calendar/date.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { Check } from '#kit/register/transition.ts'

/** 湿地保护法20, 21: what was due is restored, all of it; not more is accepted than was done. */
export const acceptedWhole: Check = ({ after }) => {
  const [due, done, accepted] = [String(after['area']), String(after['restored_area'] ?? '0'), String(after['accepted_area'] ?? '0')]
  if (compare(accepted, done) > 0) return { code: 'wetland_accepted_beyond', message: `验收${accepted}公顷，大于报验的${done}公顷`, fields: ['accepted_area'] }
  if (compare(accepted, due) < 0)
    return { code: 'wetland_restored_short', message: `验收合格面积小于应恢复的${due}公顷，不能验收合格（湿地保护法20、21）`, fields: ['accepted_area'] }
  return typeof after['restored_on'] === 'string' && typeof after['accepted_on'] === 'string' && after['accepted_on'] < after['restored_on']
    ? { code: 'wetland_accepted_before_done', message: '验收日期不能早于恢复完成日期', fields: ['accepted_on'] }
    : null
}

/** An order gives time: its day lies ahead. */
export const orderAhead: Check = ({ after, at }) =>
  String(after['order_due_on']) > beijingDate(at) ? null : { code: 'wetland_order_past', message: '责令的期限应晚于今天', fields: ['order_due_on'] }
