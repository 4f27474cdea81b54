import { type Form, type Measure, measureOf, measuresOfForms } from '#datasets/planting/duty.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'

/** Where the amount of each measure stands. */
export const amountField: Readonly<Record<Measure, 'trees_count' | 'labour_days' | 'donated_yuan'>> = {
  trees: 'trees_count',
  days: 'labour_days',
  yuan: 'donated_yuan',
}

/** A form is told in its own measure, and in no other. */
export const amountFits: Check = ({ after }) => {
  const measure = measureOf[after['form'] as Form]
  const own = amountField[measure]
  const filled = Object.values(amountField).filter((name) => isFilled(after[name]))
  return filled.length === 1 && filled[0] === own
    ? null
    : { code: 'deed_amount', message: `这种尽责形式按${measuresOfForms[measure]}填写数量，其他数量不填`, fields: [own] }
}

/** A gift is known by who took it and its receipt. */
export const donationWhole: Check = ({ after }) => {
  if (after['form'] !== 'donation') return null
  const missing = ['fund', 'receipt_number'].filter((name) => !isFilled(after[name]))
  return missing.length === 0 ? null : { code: 'deed_donation', message: '捐资捐物应写明受捐机构和捐赠票据号码', fields: missing }
}

/** A unit is one of the list, a person is told from others of the same name. */
export const holderWhole: Check = ({ after }) => {
  const missing = after['holder_kind'] === 'unit' ? 'unit' : 'holder_tail'
  return isFilled(after[missing])
    ? null
    : { code: 'deed_holder', message: missing === 'unit' ? '单位尽责的，从单位名册选择单位' : '个人尽责的，填写证件号码后四位', fields: [missing] }
}
