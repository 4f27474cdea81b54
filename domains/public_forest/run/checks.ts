import { PUBLICITY } from '#datasets/public_forest/compensation.ts'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { Check } from '#kit/register/transition.ts'

/** The first day on which the roll has lain open long enough. */
export const publicityOver = (from: string): string => addCalendarDays(from, PUBLICITY.days)

/** Nobody settles a roll before the public has had its days. */
export const publicised: Check = ({ after, at }) => {
  const over = publicityOver(String(after['publicity_from']))
  return beijingDate(at) >= over ? null : { code: 'publicity_running', message: `公示须满${PUBLICITY.days}天，${over}起方可核定`, fields: ['publicity_from'] }
}

/** No more is issued than is owed: amounts may only shrink on the way (应付 ≥ 下达 ≥ 拨付 ≥ 兑现). */
export const issuedWithinPayable: Check = ({ after }) =>
  compare(String(after['issued_amount']), String(after['payable_amount'])) <= 0
    ? null
    : { code: 'issued_above_payable', message: `下达${after['issued_amount']}元，多于应付${after['payable_amount']}元`, fields: ['issued_amount'] }

/** A supplement adds, and stays within the year whose figure it is. */
export const supplemented: Check = ({ before, after, at }) => {
  if (compare(String(after['issued_amount']), String(before?.['issued_amount'] ?? '0')) <= 0)
    return { code: 'not_more', message: '追加后的下达金额应大于原金额', fields: ['issued_amount'] }
  if (String(after['issued_on']).slice(0, 4) === at.slice(0, 4)) return null
  return { code: 'other_year', message: '只能在下达当年追加；跨年的请另建批次', fields: ['issued_amount'] }
}

/** What was issued and never arrived is explained before the run is closed. */
export const gapExplained: Check = ({ after }) =>
  after['gap_note'] || compare(String(after['gap_amount'] ?? '0'), '0') === 0
    ? null
    : { code: 'gap_unexplained', message: `尚有${after['gap_amount']}元下达未兑现，须说明去向后才能关闭`, fields: ['gap_note'] }
