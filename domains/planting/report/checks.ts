import { daysInTurn } from '#kit/register/checks.ts'
import type { Check } from '#kit/register/transition.ts'
import { formsDone } from './amounts.ts'

const inTurn = daysInTurn(
  [
    ['from_on', '起始'],
    ['to_on', '截止'],
  ],
  { ahead: 'duty_day_ahead', reversed: 'duty_days_reversed' },
)

/** A report is of past days of one year. */
export const daysPlausible: Check = (input) => {
  const objection = inTurn(input)
  if (objection) return objection
  const { after } = input
  return String(after['from_on']).slice(0, 4) === String(after['to_on']).slice(0, 4)
    ? null
    : { code: 'duty_two_years', message: '一份报表只报一个年度的，跨年的分开填报', fields: ['from_on', 'to_on'] }
}

/** Person-times without anything done are none. */
export const notEmpty: Check = ({ after }) =>
  formsDone(after).length > 0 ? null : { code: 'duty_empty', message: '至少填写一种尽责形式的数量', fields: ['planted'] }
