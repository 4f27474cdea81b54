import { beijingDate } from '#kit/calendar/date.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { Check } from '#kit/register/transition.ts'

export const appliedInTime: Check = ({ after, at }) =>
  String(after['applied_on']) > beijingDate(at) ? { code: 'project_applied_ahead', message: '申报日期不能晚于今天', fields: ['applied_on'] } : null

/** No more is granted than was asked for, and not before. */
export const grantedWithin: Check = ({ after, at }) => {
  if (compare(String(after['granted_area']), String(after['applied_area'])) > 0)
    return { code: 'project_granted_beyond', message: `下达面积大于申报的${String(after['applied_area'])}亩`, fields: ['granted_area'] }
  const day = String(after['granted_on'])
  if (day > beijingDate(at)) return { code: 'project_granted_ahead', message: '下达日期不能晚于今天', fields: ['granted_on'] }
  return day < String(after['applied_on']) ? { code: 'project_granted_before', message: '下达日期不能早于申报日期', fields: ['granted_on'] } : null
}
