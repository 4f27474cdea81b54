import { beijingDate } from '#kit/calendar/date.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'
import { isKey } from '../grade.ts'

type After = Readonly<Record<string, unknown>>
const count = (after: After, name: string): number => Number(after[name] ?? 0)

/** What is in care still: of all that came, less what was let go, died or was handed over. */
export const leftOf = (after: After): number => count(after, 'heads') - count(after, 'released') - count(after, 'dead') - count(after, 'transferred')

/** Who is rescued is not sold (野生动物保护法15 ¶3; 收容救护管理办法3). */
export const neverTraded: Check = ({ after }) =>
  compare(String(after['payment'] ?? '0'), '0') > 0
    ? { code: 'rescue_traded', message: '禁止以收容救护为名买卖野生动物，移交不得收取价款（野生动物保护法15）', fields: ['payment'] }
    : null

/** 收容救护管理办法: who needs no care is let go where it can live; a street is no such place. Foreign species are never released (野生动物保护法40). */
export const releasable: Check = ({ after, at }) => {
  if (after['source'] === 'foreign')
    return { code: 'rescue_foreign_released', message: '外来物种不得放归野外，应移交或者无害化处置（野生动物保护法40）', fields: ['source'] }
  if (after['habitat'] === 'street')
    return {
      code: 'rescue_released_in_street',
      message: '应放归适宜的野外生境，不得在城区街道、居民小区放归（野生动物收容救护管理办法；野生动物保护法41）',
      fields: ['habitat'],
    }
  return String(after['released_on']) > beijingDate(at) ? { code: 'rescue_released_ahead', message: '放归日期不能晚于今天', fields: ['released_on'] } : null
}

/** 收容救护管理办法: state-protected animals that cannot be let go are allotted by the provincial authority. */
export const allotted: Check = ({ after, at }) => {
  const inKeeping = ['research', 'zoo'].includes(String(after['receiver_kind']))
  if (isKey(after['grade']) && inKeeping && !(isFilled(after['allot_number']) && after['allot_level'] === 'province'))
    return {
      code: 'rescue_not_allotted',
      message: '国家重点保护野生动物不适宜放归的，由省级以上主管部门调配，请填写批准文号（野生动物收容救护管理办法）',
      fields: ['allot_number', 'allot_level'],
    }
  return String(after['transferred_on']) > beijingDate(at)
    ? { code: 'rescue_transferred_ahead', message: '移交日期不能晚于今天', fields: ['transferred_on'] }
    : null
}

/** The dead are disposed of harmlessly, or kept as a specimen, with the paper (动物防疫法57, 58). */
export const deathDisposed: Check = ({ after, at }) =>
  String(after['died_on']) > beijingDate(at) ? { code: 'rescue_died_ahead', message: '死亡日期不能晚于今天', fields: ['died_on'] } : null

/** A step settles at least one, and no more than are in care. `before` holds what was settled so far. */
export const within =
  (name: string): Check =>
  ({ before, after }) => {
    const left = before === null ? 0 : leftOf(before)
    const asked = count(after, name)
    if (asked < 1) return { code: 'rescue_none', message: '数量应大于零', fields: [name] }
    return asked > left ? { code: 'rescue_beyond', message: `在救护的只有${left}只（头），填报${asked}只（头）`, fields: [name] } : null
  }
