import { CHANGE_CAUSE_CODES } from '#datasets/forest_resource/change-causes.ts'
import { type SpotVerdict, VERDICTS } from '#datasets/enforcement/verdicts.ts'
import { compare, Decimal } from '#kit/quantity/decimal.ts'
import type { Check, Narrowing } from '#kit/register/transition.ts'

export const verdictTitles = Object.fromEntries(Object.entries(VERDICTS).map(([k, v]) => [k, v.title])) as { readonly [K in SpotVerdict]: string }

/** Whether a verdict goes up as a suspected case and has land to put right. */
export const isSuspected = (verdict: unknown): boolean => typeof verdict === 'string' && verdict in VERDICTS && VERDICTS[verdict as SpotVerdict].suspected

const positive = (value: unknown): boolean => typeof value === 'string' && compare(value, '0') > 0
const amount = (value: unknown): string => (typeof value === 'string' ? value : '0')

/** Lawful and unlawful parts make up what changed, and agree with the verdict. */
export const areasAgree: Check = ({ after }) => {
  const verdict = VERDICTS[after['verdict'] as SpotVerdict]
  const { lawful_area, unlawful_area, ground_area } = after
  const sum = new Decimal(amount(lawful_area)).plus(amount(unlawful_area)).toFixed()
  const fields = ['lawful_area', 'unlawful_area', 'ground_area']
  if (verdict.area === 'none')
    return positive(lawful_area) || positive(unlawful_area) ? { code: 'area_against_verdict', message: `“${verdict.title}”不填合法和违法面积`, fields } : null
  if (compare(sum, amount(ground_area)) !== 0)
    return { code: 'areas_do_not_add_up', message: `合法面积与违法面积之和（${sum}亩）应等于实际变化面积（${amount(ground_area)}亩）`, fields }
  if (verdict.suspected && !positive(unlawful_area))
    return { code: 'unlawful_area_required', message: `“${verdict.title}”必须填写违法面积`, fields: ['unlawful_area'] }
  if (!verdict.suspected && positive(unlawful_area))
    return { code: 'area_against_verdict', message: `“${verdict.title}”不应有违法面积`, fields: ['unlawful_area'] }
  if (verdict.area === 'unlawful' && positive(lawful_area))
    return { code: 'area_against_verdict', message: `部分合法的应判定为“${VERDICTS.beyond_permit.title}”`, fields: ['lawful_area', 'verdict'] }
  return null
}

/** The causes that a verdict allows; null where it allows any, and before there is one. */
export const causesOf: Narrowing = ({ verdict }) => {
  const causes: readonly string[] = VERDICTS[verdict as SpotVerdict]?.causes ?? []
  return causes.length > 0 ? causes : null
}

/** The cause of the change is one that the verdict allows. */
export const causeAgrees: Check = ({ after }) => {
  const verdict = VERDICTS[after['verdict'] as SpotVerdict]
  const allowed = causesOf(after)
  if (!allowed || allowed.includes(String(after['cause']))) return null
  return {
    code: 'cause_against_verdict',
    message: `变化原因与“${verdict.title}”不符，可选：${allowed.map((c) => `${c}${CHANGE_CAUSE_CODES.codes[c as keyof typeof CHANGE_CAUSE_CODES.codes]}`).join('、')}`,
    fields: ['cause', 'verdict'],
  }
}

/** What is said to be lawful names its permit; what was issued before names the earlier spot. */
export const groundsNamed: Check = ({ after }) => {
  if (after['verdict'] === 'lawful' && !after['permit_number'])
    return { code: 'permit_required', message: '判定有合法手续的必须填写许可文号', fields: ['permit_number'] }
  if (after['verdict'] === 'issued_again' && !after['earlier_spot'])
    return { code: 'earlier_spot_required', message: '判定重复下发的必须指明原图斑', fields: ['earlier_spot'] }
  return null
}

/** Only what needs no rectification may be closed at once. */
export const nothingToRectify: Check = ({ before, after }) =>
  before?.['state'] === 'reviewed' && isSuspected(after['verdict'])
    ? { code: 'not_rectified', message: '疑似违法图斑须先上报、整改并验收，才能销号', fields: ['verdict'] }
    : null

export const onlySuspected: Check = ({ after }) =>
  isSuspected(after['verdict']) ? null : { code: 'not_suspected', message: '只有判定为疑似违法的图斑才上报疑似案件', fields: ['verdict'] }

/** What was put right is at least what was unlawful. */
export const wholeRectified: Check = ({ after }) =>
  compare(amount(after['rectified_area']), amount(after['unlawful_area'])) >= 0
    ? null
    : {
        code: 'rectified_short',
        message: `整改面积（${amount(after['rectified_area'])}亩）少于违法面积（${amount(after['unlawful_area'])}亩），不能验收`,
        fields: ['rectified_area'],
      }
