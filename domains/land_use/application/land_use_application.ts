import { CLOCKS } from '#datasets/land_use/limits.ts'
import { register, type Table } from '#kit/register/define.ts'
import { untilField, workingDays } from '#kit/register/transition.ts'
import {
  consentInForce, decidedInOrder, every, extendedOnce, feePaid, higherConsent, kindFilled, noRedMarks, publicityOver, renewalEarlyEnough, shownLongEnough, toldOnce,
  twoInspectors, verifiedAfterAcceptance, violationSettled,
} from './checks.ts'
import { applicationFields } from './fields.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'

const notice = workingDays(CLOCKS.notice.value, '行政许可法32')
/** The county's whole review, from acceptance on. */
const lowerReview = workingDays(CLOCKS.lower_review.value, '行政许可法43', { since: 'accepted_on', plus: ['lower_outside_days'] })
/** The decision, from the day the county sent it up; lengthened by what was granted and what lies outside (行政许可法45). */
const decision = workingDays(CLOCKS.decision.value, '行政许可法42', { since: 'forwarded_on', plus: ['extended_days', 'outside_days'] })

const undecided = ['accepted', 'verified', 'publicized', 'heard_below', 'forwarded', 'heard', 'expert_review', 'examined', 'paid'] as const

/** An application to use forest land, from draft to archive (森林法37, 38, 52; 行政许可法32–50). */
export const landUseApplication = register('land_use_application', {
  title: '使用林地申请',
  basis: ['森林法37', '森林法38', '森林法52', '行政许可法', '建设项目使用林地审核审批管理办法'],
  fields: applicationFields,
  states: {
    draft: '草稿', submitted: '已提交', correcting: '待补正', resubmitted: '已补正', accepted: '已受理', verified: '已查验', publicized: '公示中', heard_below: '中止（县级听证）',
    forwarded: '待审查', heard: '中止（听证）', expert_review: '中止（专家评审）', examined: '已审查', paid: '已缴费', granted: '准予', refused: '不予', delivered: '已领同意书',
    renewal_asked: '申请延续', in_use: '实施中', inspected: '已检查', archived: '已归档', withdrawn: '已撤回', cancelled: '已注销', expired: '已失效',
  },
  start: 'draft',
  transitions: {
    submit: { title: '提交', from: 'draft', to: 'submitted', by: [...countyDesk], evidence: ['materials'], takes: ['report'], check: every(kindFilled, violationSettled) },
    ask_correction: { title: '一次告知补正', from: 'submitted', to: 'correcting', by: [...countyDesk], needs: ['correction_notice'], within: notice, check: toldOnce, basis: ['行政许可法32'], warning: '补正内容只能一次告知，请写全。' },
    resubmit: { title: '补正后提交', from: 'correcting', to: 'resubmitted', by: [...countyDesk], evidence: ['materials'], takes: ['report', 'violation_number'], check: every(kindFilled, violationSettled) },
    accept: { title: '受理', from: ['submitted', 'resubmitted'], to: 'accepted', by: [...countyDesk], needs: ['acceptance_number'], within: notice, basis: ['行政许可法32'] },
    deem_accepted: { title: '逾期未告知，视为受理', from: ['submitted', 'resubmitted'], to: 'accepted', by: ['system'], lapses: notice, basis: ['行政许可法32'], aside: true },
    verify: { title: '现场查验', from: 'accepted', to: 'verified', by: [...countyDesk], needs: ['inspectors', 'verified_on', 'site_note'], evidence: ['site_photos'], within: lowerReview, basis: ['行政许可法34'], check: every(twoInspectors, verifiedAfterAcceptance) },
    publicize: { title: '公示', from: 'verified', to: 'publicized', by: [...countyDesk], needs: ['publicity_place', 'publicity_from', 'publicity_to'], within: lowerReview, check: shownLongEnough },
    hear_below: { title: '中止：县级听证', from: 'publicized', to: 'heard_below', by: [...countyDesk], needs: ['halt_note'], reason: true, aside: true, basis: ['行政许可法45', '行政许可法46'] },
    resume_below: { title: '恢复办理', from: 'heard_below', to: 'publicized', by: [...countyDesk], needs: ['halt_result'] },
    forward: { title: '审查上报', from: 'publicized', to: 'forwarded', by: [...countyDesk], needs: ['publicity_result', 'county_opinion'], within: lowerReview, unlike: 'accept', check: publicityOver, basis: ['行政许可法43'] },
    hear: { title: '中止：听证', from: 'forwarded', to: 'heard', by: [...cityDesk], needs: ['halt_note'], reason: true, aside: true, basis: ['行政许可法45', '行政许可法46'] },
    ask_experts: { title: '中止：专家评审', from: 'forwarded', to: 'expert_review', by: [...cityDesk], needs: ['halt_note'], reason: true, aside: true, basis: ['行政许可法45'] },
    resume: { title: '恢复办理', from: ['heard', 'expert_review'], to: 'forwarded', by: [...cityDesk], needs: ['halt_result'] },
    extend: { title: '延长决定期限', from: ['forwarded', 'examined', 'paid'], by: [...cityDesk], reason: true, aside: true, check: extendedOnce, basis: ['行政许可法42'] },
    examine: { title: '审查', from: 'forwarded', to: 'examined', by: [...cityDesk], needs: ['city_opinion'], within: decision },
    pay: { title: '登记缴费', from: 'examined', to: 'paid', by: [...bothDesks], needs: ['fee_paid', 'fee_paid_on', 'fee_receipt'], within: decision, basis: ['森林法37'], check: feePaid },
    grant: {
      title: '准予', from: ['examined', 'paid'], to: 'granted', by: [...cityDesk], needs: ['decision_number', 'decided_on'], takes: ['higher_number'], within: decision, unlike: 'examine',
      basis: ['森林法37', '森林法38', '森林法52', '行政许可法42'], check: every(decidedInOrder, feePaid, higherConsent, noRedMarks),
    },
    refuse: { title: '不予', from: [...undecided], to: 'refused', by: [...cityDesk], needs: ['decision_number', 'decided_on'], reason: true, aside: true, check: decidedInOrder },
    deliver: { title: '送达同意书', from: 'granted', to: 'delivered', by: [...bothDesks], needs: ['consent_number', 'delivered_on'], within: workingDays(CLOCKS.delivery.value, '行政许可法44', { since: 'decided_on' }), check: ({ after }) => (String(after.delivered_on) >= String(after.decided_on) ? null : { code: 'delivered_before_decision', message: '送达日期不能早于决定日期', fields: ['delivered_on'] }) },
    change: { title: '变更', from: ['delivered', 'in_use'], by: [...cityDesk], needs: ['change_number', 'change_note'], reason: true, aside: true },
    ask_renewal: { title: '申请延续', from: 'delivered', to: 'renewal_asked', by: [...countyDesk], needs: ['renewal_asked_on'], aside: true, check: renewalEarlyEnough, basis: ['行政许可法50'] },
    renew: { title: '准予延续', from: 'renewal_asked', to: 'delivered', by: [...cityDesk], within: untilField('valid_until', '行政许可法50') },
    refuse_renewal: { title: '不予延续', from: 'renewal_asked', to: 'delivered', by: [...cityDesk], reason: true, aside: true, basis: ['行政许可法50'] },
    renew_by_silence: { title: '期满未作决定，视为准予延续', from: 'renewal_asked', to: 'delivered', by: ['system'], lapses: untilField('valid_until', '行政许可法50'), aside: true },
    start_use: { title: '开始使用', from: 'delivered', to: 'in_use', by: [...countyDesk], needs: ['started_on'], within: untilField('valid_until'), check: consentInForce },
    inspect: { title: '监管检查', from: ['in_use', 'inspected'], to: 'inspected', by: [...countyDesk], needs: ['inspected_on', 'inspection_note'], evidence: ['inspection_photos'] },
    archive: { title: '归档', from: ['inspected', 'refused'], to: 'archived', by: [...countyDesk] },
    withdraw: { title: '撤回', from: ['draft', 'submitted', 'correcting', 'resubmitted', ...undecided], to: 'withdrawn', by: [...countyDesk], reason: true, aside: true },
    cancel: { title: '注销', from: ['granted', 'delivered', 'renewal_asked', 'in_use'], to: 'cancelled', by: [...cityDesk], reason: true, aside: true, warning: '尚未使用的，定额退回；已经使用的不退。' },
    expire: { title: '有效期满未使用，失效', from: 'delivered', to: 'expired', by: ['system'], lapses: untilField('valid_until'), aside: true },
  },
  access: { create: [...countyDesk], read: 'any_post', update: { by: [...countyDesk], in: ['draft', 'correcting'] } },
  label: ['project', 'kind'],
  columns: ['project', 'applicant', 'kind', 'area_mu', 'red_marks', 'accepted_on', 'decided_on', 'division', 'state'],
  checks: [kindFilled],
  indexes: [['state', 'decided_on']],
})
export interface LandUseApplicationTable extends Table<typeof landUseApplication> {}
