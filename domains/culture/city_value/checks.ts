import { Decimal } from '#kit/quantity/decimal.ts'
import type { Check } from '#kit/register/transition.ts'

const given = (value: unknown): value is string => typeof value === 'string' && value !== ''

const isDecimal = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text)

/** A share is told with both its operands, and they give it: in percent to a hundredth. */
export const operandsWhole: Check = ({ after }) => {
  const [numerator, denominator, value] = [after['numerator'], after['denominator'], after['value']]
  if (given(numerator) !== given(denominator)) return { code: 'forest_value_operands', message: '分子和分母应一并填写', fields: ['numerator', 'denominator'] }
  if (!given(numerator) || !given(denominator)) return null
  if (![numerator, denominator, value].every((n) => !given(n) || isDecimal(n)))
    return { code: 'forest_value_operands', message: '分子、分母和数值应为数字', fields: ['numerator', 'denominator', 'value'] }
  if (new Decimal(denominator).isZero()) return { code: 'forest_value_operands', message: '分母不能为零', fields: ['denominator'] }
  if (!given(value)) return { code: 'forest_value_operands', message: '填写分子分母的，数值一并填写', fields: ['value'] }
  const share = new Decimal(numerator).div(denominator)
  const apart = (times: number): Decimal => share.times(times).minus(value).abs()
  // A rate stands in percent, an amount a head as it is.
  const near = [100, 1].some((times) => apart(times).lessThanOrEqualTo('0.0051'))
  return near
    ? null
    : { code: 'forest_value_operands', message: `数值与分子分母不符（${share.times(100).toFixed(2)}%，或 ${share.toFixed(2)}）`, fields: ['value'] }
}
