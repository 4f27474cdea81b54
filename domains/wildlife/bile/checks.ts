import { FRESH_PER_KG } from '#datasets/wildlife/bile.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { compare } from '#kit/quantity/decimal.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'
import { type Lot, lotsWeigh } from './balance.ts'
import type { BileKind } from './kinds.ts'

/** A concentrate says what one kilogram of it stands for; of fresh bile and powder that is data. */
export const factorTold: Check = ({ after }) => {
  const own = after['form'] === 'concentrate'
  if (own && isFilled(after['factor']) && compare(String(after['factor']), FRESH_PER_KG.fresh) <= 0)
    return { code: 'bile_factor_amiss', message: '胆汁浓缩物的折算倍数应大于鲜胆汁的一倍', fields: ['factor'] }
  if (own === isFilled(after['factor'])) return null
  return own
    ? { code: 'bile_factor_missing', message: '胆汁浓缩物应填折算鲜胆汁的倍数', fields: ['factor'] }
    : { code: 'bile_factor_amiss', message: '鲜胆汁和熊胆粉按规定倍数折算，不填', fields: ['factor'] }
}

/** What left the store otherwise than by delivery rests on somebody's word and paper. */
export const movementGrounded: Check = ({ after }) => {
  const kind = after['kind'] as BileKind
  const asked = kind === 'spoiled' ? ['witnesses', 'files', 'note'] : kind === 'sampled' ? ['document_number'] : kind === 'drawn' ? [] : ['delivery']
  const missing = asked.filter((name) => !isFilled(after[name]))
  return missing.length === 0
    ? null
    : { code: 'bile_movement_no_ground', message: '损耗报废应写明原因、两名见证人并附凭证，抽样送检写明送检单号，交付和退回关联交付单', fields: missing }
}

/** 野生动物保护法28: other use of state-protected animals' products is approved by the province. */
export const grantStands: Check = ({ after, at }) => {
  const [decided, to] = [String(after['decided_on']), String(after['valid_to'])]
  if (decided > beijingDate(at)) return { code: 'bile_decided_ahead', message: '批准日期不能晚于今天', fields: ['decided_on'] }
  if (decided < String(after['applied_on'])) return { code: 'bile_decided_early', message: '批准日期不能早于申请日期', fields: ['decided_on'] }
  if (to < decided) return { code: 'bile_permit_reversed', message: '有效期不能早于批准日期', fields: ['valid_to'] }
  return compare(String(after['granted_kg']), String(after['asked_kg'])) > 0
    ? { code: 'bile_granted_beyond_asked', message: '批准数量不能大于申请数量', fields: ['granted_kg'] }
    : null
}

/** A run of mark numbers goes upward. */
export const marksInOrder: Check = ({ after }) =>
  Number(after['mark_to']) >= Number(after['mark_from']) ? null : { code: 'bile_marks_reversed', message: '标识止号不能小于起号', fields: ['mark_to'] }

/** Marks issued = used + spoiled + left (野生动物保护法28: 专用标识, 可追溯). */
export const marksClose: Check = ({ after }) => {
  const issued = Number(after['mark_to']) - Number(after['mark_from']) + 1
  const told = ['marks_used', 'marks_spoiled', 'marks_left'].reduce((sum, name) => sum + Number(after[name] ?? 0), 0)
  return issued === told
    ? null
    : {
        code: 'bile_marks_differ',
        message: `领用标识${issued}枚，使用、作废、结余合计${told}枚，相差${Math.abs(issued - told)}枚`,
        fields: ['marks_used', 'marks_spoiled', 'marks_left'],
      }
}

/** What arrives is not more than what was sent; what is missing is explained. */
export const arrivedWhole: Check = ({ after, at }) => {
  if (String(after['received_on']) > beijingDate(at)) return { code: 'bile_received_ahead', message: '签收日期不能晚于今天', fields: ['received_on'] }
  if (String(after['received_on']) < String(after['sent_on']))
    return { code: 'bile_received_early', message: '签收日期不能早于发出日期', fields: ['received_on'] }
  const sent = lotsWeigh((after['lots'] ?? []) as Lot[])
  const apart = compare(String(after['received_kg']), sent)
  if (apart > 0)
    return {
      code: 'bile_received_beyond',
      message: `签收${String(after['received_kg'])}千克，多于发出的${sent}千克`,
      fields: ['received_kg'],
    }
  return apart < 0 && !isFilled(after['difference_note'])
    ? { code: 'bile_difference_unexplained', message: '签收少于发出的，应写明短少原因', fields: ['difference_note'] }
    : null
}
