import { compare } from '#kit/quantity/decimal.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'

/** Asked for, secured, arrived: no amount is more than the one before. */
export const amountsShrink: Check = ({ after }) => {
  const [asked, secured, arrived] = [after['asked'], after['secured'], after['arrived']].map((v) => (typeof v === 'string' ? v : null))
  if (asked && secured && compare(secured, asked) > 0)
    return { code: 'industry_funding_grows', message: `落实金额不能大于申请金额（${asked}万元）`, fields: ['secured'] }
  return secured && arrived && compare(arrived, secured) > 0
    ? { code: 'industry_funding_grows', message: `到位金额不能大于落实金额（${secured}万元）`, fields: ['arrived'] }
    : null
}

/** A payment names the bond that pays it, and none where another source does. */
export const bondNamed: Check = ({ after }) =>
  (after['source'] === 'bond') === isFilled(after['bond'])
    ? null
    : { code: 'industry_bond_named', message: '用专项债券支付的选定债券，其他来源的不选', fields: ['bond', 'source'] }
