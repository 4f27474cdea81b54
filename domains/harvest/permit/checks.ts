import { DECISION_CLOCK } from '#datasets/harvest/permit.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { Check, Objection } from '#kit/register/transition.ts'
import { type Felling, fellingRefused } from './felling-limits.ts'
import { overcutOf } from './overcut.ts'
import { exemptionRefused, type QuotaBasis } from '../quota/use.ts'

type Row = Readonly<Record<string, unknown>>

/** Limits of area, intensity, slope and strips, and the ground for being outside the quota. */
export const withinLimits: Check = ({ after }) =>
  fellingRefused(after as unknown as Felling) ?? exemptionRefused(after['quota_basis'] as QuotaBasis, after['land_consent'] ?? after['outside_document'])

/** The applicant is told once, of everything (行政许可法32). */
export const toldOnce: Check = ({ before }) =>
  before?.['correcting_at'] ? { code: 'told_once', message: '补正内容只能一次告知（行政许可法第三十二条）', fields: ['correction_note'] } : null

/** A shown notice, then a visit by two persons (行政许可法34). */
export const twoInspectors: Check = ({ after }) => {
  if (after['inspector'] === after['second_inspector'])
    return { code: 'one_inspector', message: '现场查验应有两名以上工作人员（行政许可法第三十四条）', fields: ['second_inspector'] }
  return String(after['inspected_on']) >= String(after['publicity_from'])
    ? null
    : { code: 'inspected_early', message: '查验日期不能早于公示起始', fields: ['inspected_on'] }
}

/** Ten more working days at most, and once (行政许可法42). */
export const extension: Check = ({ before, after }) => {
  if (before?.['extended_days']) return { code: 'extended_twice', message: '办理期限只能延长一次（行政许可法第四十二条）', fields: ['extended_days'] }
  return Number(after['extended_days']) <= DECISION_CLOCK.extension
    ? null
    : { code: 'extended_too_far', message: `办理期限最多延长${DECISION_CLOCK.extension}个工作日（行政许可法第四十二条）`, fields: ['extended_days'] }
}

export const inValidity: Check = ({ after }) => {
  const day = String(after['started_on'])
  return String(after['valid_from']) <= day && day <= String(after['valid_to'])
    ? null
    : { code: 'outside_validity', message: '开始采伐的日期不在许可证有效期内', fields: ['started_on'] }
}

export const laterEnd: Check = ({ before, after }) =>
  String(after['valid_to']) > String(before?.['valid_to'])
    ? null
    : { code: 'validity_not_extended', message: '延期后的有效期应晚于原有效期', fields: ['valid_to'] }

const exceeded = (after: Row): boolean => {
  const { volume, area } = overcutOf(after)
  return compare(volume, '0') > 0 || compare(area, '0') > 0
}
const over: Objection = { code: 'overcut', message: '实际采伐超过许可的蓄积或面积，不能验收合格，请按超采处理', fields: ['cut_volume', 'cut_area_ha'] }
const notOver: Objection = { code: 'not_overcut', message: '实际采伐没有超过许可的蓄积和面积', fields: ['cut_volume', 'cut_area_ha'] }

export const withinPermit: Check = ({ after }) => (exceeded(after) ? over : null)
export const beyondPermit: Check = ({ after }) => (exceeded(after) ? null : notOver)
