import { BEAR } from '#datasets/wildlife/bile.ts'
import { addCalendarDays, beijingDate } from '#kit/calendar/date.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'
import { isKey } from '../grade.ts'
import type { HerdKind } from './kinds.ts'

/** 野生动物保护法25: what is asked of a keeper by the grade of the animals. */
export const dutyOf = (grade: unknown): 'licence' | 'filing' | 'local' => (isKey(grade) ? 'licence' : grade === 'beneficial' ? 'filing' : 'local')

/** 野生动物保护法25: a licence for state-protected animals is of the province or above and has an end; 三有 animals are filed with the county. */
export const dutyDone: Check = ({ after, at }) => {
  if (String(after['granted_on']) > beijingDate(at)) return { code: 'herd_granted_ahead', message: '批准（备案）日期不能晚于今天', fields: ['granted_on'] }
  if (String(after['granted_on']) < String(after['applied_on']))
    return { code: 'herd_granted_early', message: '批准（备案）日期不能早于申请日期', fields: ['granted_on'] }
  if (isFilled(after['valid_to']) && String(after['valid_to']) < String(after['granted_on']))
    return { code: 'herd_licence_reversed', message: '有效期不能早于批准（备案）日期', fields: ['valid_to'] }
  if (after['duty'] !== 'licence') return null
  if (after['authority_level'] !== 'province' && after['authority_level'] !== 'state')
    return {
      code: 'herd_licence_not_provincial',
      message: '人工繁育国家重点保护野生动物由省级以上野生动物保护主管部门批准，不能只备案（野生动物保护法25）',
      fields: ['authority_level'],
    }
  return isFilled(after['valid_to']) ? null : { code: 'herd_licence_no_end', message: '请填写许可证有效期', fields: ['valid_to'] }
}

/** A licence or filing by the days on which it was in force; null: without end. */
export type Licence = { readonly number: string | null; readonly from: string | null; readonly to: string | null }

/** Whether from one day to another, both included, some licence was in force on each: what was done then is judged by what was granted then. */
export function licensedThrough(licences: readonly Licence[], from: string, to: string): boolean {
  const open = licences.filter((l) => l.from !== null && l.from <= from && (l.to === null || l.to >= from))
  if (open.length === 0) return false
  const until = open.some((l) => l.to === null)
    ? null
    : open
        .map((l) => String(l.to))
        .toSorted()
        .at(-1)!
  return until === null || until >= to || licensedThrough(licences, addCalendarDays(until, 1), to)
}

type Ground = { readonly fields: readonly string[]; readonly said: string }
/** What each line of a herd rests on: all of these fields. */
export const herdGrounds: Readonly<Record<HerdKind, Ground>> = {
  opening: { fields: ['document_number'], said: '起账应写明盘点材料文号' },
  born: { fields: ['note'], said: '繁殖出生应写明亲本和产仔情况' },
  bought: { fields: ['counterparty', 'document_number', 'quarantine_number'], said: '购入应写明来源单位、合法来源证明和检疫证明（野生动物保护法28、34）' },
  recovered: { fields: ['note'], said: '逃逸找回应写明经过' },
  counted_in: { fields: ['document_number'], said: '盘点增补应写明盘点材料文号' },
  dead: { fields: ['disposal', 'files'], said: '死亡应写明处置方式并附凭证' },
  sold: { fields: ['counterparty', 'document_number', 'quarantine_number'], said: '出售应写明去向、批准或专用标识文号和检疫证明（野生动物保护法28、34）' },
  used: { fields: ['document_number', 'note'], said: '利用应写明批准文号和用途（野生动物保护法28）' },
  escaped: { fields: ['note'], said: '逃逸应写明采取的措施（野生动物保护法27）' },
  counted_out: { fields: ['document_number'], said: '盘点核减应写明盘点材料文号' },
}

/** No head comes or goes without its ground. */
export const onGround: Check = ({ after }) => {
  const ground = herdGrounds[after['kind'] as HerdKind]
  const missing = ground.fields.filter((name) => !isFilled(after[name]))
  return missing.length === 0 ? null : { code: 'herd_entry_no_ground', message: `${ground.said}，没有依据的不能入账`, fields: missing }
}

/** What of a dead bear has a price is listed and sealed, and its chip is void. */
export const bearPartsSealed: Check = ({ after }) =>
  after['species'] === BEAR && after['kind'] === 'dead' && !(after['parts_sealed'] === true && isFilled(after['marks']))
    ? { code: 'herd_parts_unsealed', message: '黑熊死亡的，熊胆、熊掌应登记封存，并写明注销的芯片号', fields: ['parts_sealed', 'marks'] }
    : null

/** State-protected animals bred or bought bear a mark each (chip, ring). */
export const marked: Check = ({ after }) =>
  isKey(after['grade']) && ['born', 'bought', 'opening'].includes(String(after['kind'])) && !isFilled(after['marks'])
    ? { code: 'herd_unmarked', message: '国家重点保护野生动物应写明芯片或标识号段', fields: ['marks'] }
    : null
