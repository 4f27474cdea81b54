import { beijingDate } from '#kit/calendar/date.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check, CheckInput, Objection } from '#kit/register/transition.ts'
import { isKey } from '../grade.ts'

type After = Readonly<Record<string, unknown>>
const count = (after: After, name: string): number => Number(after[name] ?? 0)

/** What is in care still: of all that came, less what was let go, died or was handed over. */
export const leftOf = (after: After): number => count(after, 'heads') - count(after, 'released') - count(after, 'dead') - count(after, 'transferred')

type Ends = { readonly released: number | null; readonly dead: number | null; readonly transferred: number | null }

/** What was settled so far and by this step, and what is left in care. */
export function settled({ heads, ...ends }: Ends & { readonly heads: number }, more: Partial<Ends>): Readonly<Record<keyof Ends | 'remaining', number>> {
  const sum = (name: keyof Ends): number => (ends[name] ?? 0) + (more[name] ?? 0)
  const now = { released: sum('released'), dead: sum('dead'), transferred: sum('transferred') }
  return { ...now, remaining: leftOf({ heads, ...now }) }
}

/** What becomes of an animal comes after it was taken in, or where it was not, found; and not after today. */
function outOfOrder(
  { after, at }: CheckInput,
  day: string,
  said: string,
  codes: { readonly ahead: Objection['code']; readonly early: Objection['code'] },
): Objection | null {
  const on = String(after[day])
  if (on > beijingDate(at)) return { code: codes.ahead, message: `${said}日期不能晚于今天`, fields: [day] }
  const since = isFilled(after['received_on']) ? 'received_on' : 'found_on'
  return on < String(after[since])
    ? { code: codes.early, message: `${said}日期不能早于${since === 'received_on' ? '接收' : '发现'}日期${String(after[since])}`, fields: [day] }
    : null
}

/** Who is rescued is not sold (野生动物保护法15 ¶3; 收容救护管理办法3). */
export const neverTraded: Check = ({ after }) =>
  compare(String(after['payment'] ?? '0'), '0') > 0
    ? { code: 'rescue_traded', message: '禁止以收容救护为名买卖野生动物，移交不得收取价款（野生动物保护法15）', fields: ['payment'] }
    : null

/** 收容救护管理办法: who needs no care is let go where it can live; a street is no such place. Foreign species are never released (野生动物保护法40). */
export const releasable: Check = (input) => {
  if (input.after['source'] === 'foreign')
    return { code: 'rescue_foreign_released', message: '外来物种不得放归野外，应移交或者无害化处置（野生动物保护法40）', fields: ['source'] }
  if (input.after['habitat'] === 'street')
    return {
      code: 'rescue_released_in_street',
      message: '应放归适宜的野外生境，不得在城区街道、居民小区放归（野生动物收容救护管理办法；野生动物保护法41）',
      fields: ['habitat'],
    }
  return outOfOrder(input, 'released_on', '放归', { ahead: 'rescue_released_ahead', early: 'rescue_released_early' })
}

/** 收容救护管理办法: state-protected animals that cannot be let go are allotted by the provincial authority. */
export const allotted: Check = (input) => {
  const { after } = input
  const inKeeping = ['research', 'zoo'].includes(String(after['receiver_kind']))
  if (isKey(after['grade']) && inKeeping && !(isFilled(after['allot_number']) && after['allot_level'] === 'province'))
    return {
      code: 'rescue_not_allotted',
      message: '国家重点保护野生动物不适宜放归的，由省级以上主管部门调配，请填写批准文号（野生动物收容救护管理办法）',
      fields: ['allot_number', 'allot_level'],
    }
  return outOfOrder(input, 'transferred_on', '移交', { ahead: 'rescue_transferred_ahead', early: 'rescue_transferred_early' })
}

export const diedInOrder: Check = (input) => outOfOrder(input, 'died_on', '死亡', { ahead: 'rescue_died_ahead', early: 'rescue_died_early' })

/** What is evidence in a case is let go, handed over or disposed of only as the body of its case has written, and after it has written (行政强制法26; 令第310号). */
export const consented =
  (day: string): Check =>
  ({ after }) => {
    if (!isFilled(after['law_case']) && after['condition'] !== 'seized') return null
    if (!isFilled(after['consent_number']) || !isFilled(after['consent_on']))
      return {
        code: 'rescue_no_consent',
        message: '涉案动物的处置须有办案机关的书面意见，请填写文号和日期（行政强制法26；令第310号）',
        fields: ['consent_number', 'consent_on'],
      }
    const on = String(after['consent_on'])
    if (on < String(after['found_on'])) return { code: 'rescue_consent_early', message: '办案机关意见不能早于收到（发现）日期', fields: ['consent_on'] }
    return on > String(after[day]) ? { code: 'rescue_consent_late', message: '先有办案机关意见，后处置：意见不能晚于处置日期', fields: ['consent_on'] } : null
  }

/** Each time animals are settled it is shown anew: the papers of the last time do not stand for this one. */
export const shownAnew =
  (name: string): Check =>
  ({ before, after }) => {
    const old = new Set((before?.[name] ?? []) as string[])
    return old.size > 0 && ((after[name] ?? []) as string[]).every((paper) => old.has(paper))
      ? { code: 'rescue_papers_again', message: '每次处置另附照片或凭证，不能沿用上一次的', fields: [name] }
      : null
  }

/** A step settles at least one, and no more than are in care. `before` holds what was settled so far. */
export const within =
  (name: string): Check =>
  ({ before, after }) => {
    const left = before === null ? 0 : leftOf(before)
    const asked = count(after, name)
    if (asked < 1) return { code: 'rescue_none', message: '数量应大于零', fields: [name] }
    return asked > left ? { code: 'rescue_beyond', message: `在救护的只有${left}只（头），填报${asked}只（头）`, fields: [name] } : null
  }
