import { PUBLICITY } from '#datasets/land_use/limits.ts'
import { beijingDate } from '#kit/calendar/date.ts'
import { workingDaysBetween } from '#kit/calendar/working-days.ts'
import { compare } from '#kit/quantity/decimal.ts'
import type { Check, CheckInput } from '#kit/register/transition.ts'
import { longestTemporaryUse, renewalInTime } from './spans.ts'

type After = CheckInput['after']
const text = (after: After, name: string): string | null => (typeof after[name] === 'string' && after[name] !== '' ? (after[name] as string) : null)

/** 森林法38: temporary use names its days and ends within two years; 52: what serves forestry names its facility. */
export const kindFilled: Check = ({ after }) => {
  const [from, to] = [text(after, 'use_from'), text(after, 'use_to')]
  if (after.kind === 'forestry' && !text(after, 'facility'))
    return { code: 'facility_required', message: '直接为林业生产经营服务的应填设施类别（森林法52）', fields: ['facility'] }
  if (after.kind !== 'temporary') return null
  if (!from || !to) return { code: 'temporary_days_required', message: '临时使用林地应填起止日期（森林法38）', fields: ['use_from', 'use_to'] }
  if (to < from) return { code: 'use_ends_before_start', message: '临时使用期满不能早于起始', fields: ['use_to'] }
  return to <= longestTemporaryUse(from)
    ? null
    : { code: 'temporary_too_long', message: `临时使用林地一般不超过二年，最迟至${longestTemporaryUse(from)}（森林法38）`, fields: ['use_to'] }
}

/** Land used before it was asked for: the offence is dealt with first. */
export const violationSettled: Check = ({ after }) =>
  after.built_first === true && !text(after, 'violation_number')
    ? { code: 'violation_unsettled', message: '未批先建的，应先依法处理并填写处理决定文号', fields: ['violation_number'] }
    : null

/** 行政许可法32: what is missing is told once, all of it. */
export const toldOnce: Check = ({ before }) =>
  before?.notified_on ? { code: 'notified_already', message: '补正内容只能一次告知（行政许可法32）', fields: ['correction_notice'] } : null

/** 行政许可法34: two people or more. */
export const twoInspectors: Check = ({ after }) =>
  new Set((after.inspectors ?? []) as string[]).size >= 2
    ? null
    : { code: 'two_inspectors', message: '现场查验应有二人以上（行政许可法34）', fields: ['inspectors'] }

export const verifiedAfterAcceptance: Check = ({ after, at }) => {
  const day = text(after, 'verified_on')
  if (!day) return null
  if (day < String(after.accepted_on)) return { code: 'site_checked_before_acceptance', message: '查验日期不能早于受理日期', fields: ['verified_on'] }
  return day <= beijingDate(at) ? null : { code: 'site_checked_ahead', message: '查验日期不能晚于今天', fields: ['verified_on'] }
}

export const shownLongEnough: Check = ({ after }) => {
  const [from, to] = [text(after, 'publicity_from'), text(after, 'publicity_to')]
  if (!from || !to) return null
  return workingDaysBetween(from, to) >= PUBLICITY.value
    ? null
    : { code: 'publicity_too_short', message: `公示不少于${PUBLICITY.value}个工作日`, fields: ['publicity_to'] }
}

export const publicityOver: Check = ({ after, at }) =>
  String(after.publicity_to) <= beijingDate(at) ? null : { code: 'publicity_not_over', message: '公示期未满', fields: ['publicity_to'] }

/** 行政许可法42: once, by ten days. */
export const extendedOnce: Check = ({ before }) =>
  Number(before?.extended_days ?? 0) === 0 ? null : { code: 'extended_already', message: '决定期限只能延长一次（行政许可法42）', fields: ['extended_days'] }

/** 森林法37: what is owed is paid in full before the decision. */
export const feePaid: Check = ({ after }) => {
  const due = text(after, 'fee_due') ?? '0'
  const paid = text(after, 'fee_paid') ?? '0'
  return compare(paid, due) >= 0 ? null : { code: 'fee_unpaid', message: `应缴森林植被恢复费${due}元，已缴${paid}元（森林法37）`, fields: ['fee_paid'] }
}

/** A decision lies after its acceptance and not ahead. */
export const decidedInOrder: Check = ({ after, at }) => {
  const day = text(after, 'decided_on')
  if (!day) return null
  if (after.accepted_on && day < String(after.accepted_on))
    return { code: 'decided_before_acceptance', message: `决定日期不能早于受理日期${String(after.accepted_on)}`, fields: ['decided_on'] }
  return day <= beijingDate(at) ? null : { code: 'land_decided_ahead', message: '决定日期不能晚于今天', fields: ['decided_on'] }
}

/** 森林法实施条例16: a decision below leans on that of the country. */
export const higherConsent: Check = ({ after }) =>
  after.review_level === 'national' && !text(after, 'higher_number')
    ? { code: 'national_review_required', message: '面积达到国家审核的标准，应填国家审核同意文号（森林法实施条例16）', fields: ['higher_number'] }
    : null

/** What forbids is read off the assessment of the day of acceptance. */
export const noRedMarks: Check = ({ after }) => {
  const findings = (after.findings ?? []) as { parcel: number; mark: string; reason: string; article: string | null }[]
  const red = findings.filter((f) => f.mark === 'red')
  if (red.length === 0) return null
  const said = red
    .slice(0, 5)
    .map((f) => `地块${f.parcel}：${f.reason}${f.article ? `（${f.article}）` : ''}`)
    .join('；')
  return { code: 'red_marks', message: `不能准予：${said}${red.length > 5 ? `；等${red.length}处` : ''}`, fields: ['findings'] }
}

export const consentInForce: Check = ({ after }) => {
  const [day, until] = [text(after, 'started_on'), text(after, 'valid_until')]
  if (!day || !until) return null
  if (day < String(after.delivered_on)) return { code: 'started_before_consent', message: '开始使用日期不能早于同意书送达日期', fields: ['started_on'] }
  return day <= until ? null : { code: 'consent_expired', message: `同意书有效期至${until}，逾期应重新申请`, fields: ['started_on'] }
}

/** 建设项目使用林地审核审批管理办法25: asked three months before the end. */
export const renewalEarlyEnough: Check = ({ after }) => {
  const [day, until] = [text(after, 'renewal_asked_on'), text(after, 'valid_until')]
  if (!day || !until) return null
  return renewalInTime(day, until)
    ? null
    : {
        code: 'renewal_too_late',
        message: `延续应在有效期满三个月前提出，有效期至${until}（建设项目使用林地审核审批管理办法第二十五条）`,
        fields: ['renewal_asked_on'],
      }
}

/** The first objection of several checks. */
export const every =
  (...checks: readonly Check[]): Check =>
  (input) =>
    checks.map((c) => c(input)).find((o) => o !== null) ?? null
