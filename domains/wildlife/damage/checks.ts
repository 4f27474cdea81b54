import { beijingDate } from '#kit/calendar/date.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { Check } from '#kit/register/transition.ts'

type After = Readonly<Record<string, unknown>>
const text = (after: After, name: string): string => (typeof after[name] === 'string' ? after[name] : '')

/** What the losses add up to, yuan to the cent. */
export const lossOf = (after: After): string =>
  ((after['losses'] ?? []) as { amount: string | null }[]).reduce((sum, l) => sum.plus(l.amount ?? '0'), new Decimal(0)).toFixed(2)

/** 野生动物保护法19 pays for harm by the animals that the law protects; for others the rule of the place must be named. */
export const basisTold: Check = ({ after }) =>
  after['grade'] === 'other' && text(after, 'local_basis') === ''
    ? {
        code: 'damage_basis_missing',
        message: '该动物不在国家重点、省级重点和三有名录，法律没有规定补偿，请写明所据的本地规定（野生动物保护法19）',
        fields: ['local_basis'],
      }
    : null

/** Not more than was lost, and what the insurer paid is taken off. */
export const withinLoss: Check = ({ after, at }) => {
  if (text(after, 'decided_on') > beijingDate(at)) return { code: 'damage_decided_ahead', message: '决定日期不能晚于今天', fields: ['decided_on'] }
  const most = Decimal.max(0, new Decimal(text(after, 'assessed') || '0').minus(text(after, 'insured_paid') || '0'))
  return most.lessThan(text(after, 'granted') || '0')
    ? { code: 'damage_beyond_loss', message: `补偿不能多于核定损失减去保险赔付的${most.toFixed(2)}元`, fields: ['granted'] }
    : null
}

export const paidWhole: Check = ({ after, at }) => {
  if (text(after, 'paid_on') > beijingDate(at)) return { code: 'damage_paid_ahead', message: '支付日期不能晚于今天', fields: ['paid_on'] }
  return compare(text(after, 'paid') || '0', text(after, 'granted') || '0') === 0
    ? null
    : { code: 'damage_paid_differs', message: `决定补偿${text(after, 'granted')}元，支付${text(after, 'paid')}元，应一致`, fields: ['paid'] }
}

/** What the county finds is not above what was told of the loss. */
export const assessedWithin: Check = ({ after }) =>
  new Decimal(text(after, 'assessed') || '0').greaterThan(text(after, 'declared') || '0')
    ? { code: 'damage_assessed_beyond', message: `核定损失不能多于申报的${text(after, 'declared')}元`, fields: ['assessed'] }
    : null
