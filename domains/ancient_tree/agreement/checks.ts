import { compare } from '#kit/quantity/decimal.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import type { Check } from '#kit/register/transition.ts'

/** Each year is paid once, not more than was agreed, and not before it was. */
export const paidOnce: Check = ({ after, at }) => {
  const lines = (after['payments'] ?? []) as readonly { year: number; amount: string; paid_on: string }[]
  const years = lines.map((l) => l.year)
  if (new Set(years).size < years.length) return { code: 'agreement_paid_twice', message: '同一年度发放了两次', fields: ['payments'] }
  if (lines.some((l) => compare(l.amount, String(after['yearly_pay'])) > 0))
    return { code: 'agreement_paid_beyond', message: `发放金额超过协议约定的每年${String(after['yearly_pay'])}元`, fields: ['payments'] }
  return lines.some((l) => l.paid_on > beijingDate(at) || l.paid_on < String(after['from_on']))
    ? { code: 'tree_day_ahead', message: '发放日期不能晚于今天，也不能早于协议起始日期', fields: ['payments'] }
    : null
}
