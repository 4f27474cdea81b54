import { CONFIDENCES } from '#kit/provenance/looked-up.ts'
import { forestryFacilities } from '#datasets/land_use/limits.ts'
import { f } from '#kit/register/fields.ts'
import { quotaKinds } from '../quota/land_quota.ts'
import { marks } from './marks.ts'
import { reviewLevels } from './review-level.ts'
import { useKinds } from './use-kinds.ts'

/** What the applicant says. */
const applied = {
  project: f.reference({ title: '建设项目', register: 'construction_project', required: true }),
  applicant: f.text({ title: '用地单位', required: true, max: 200 }),
  kind: f.choice(useKinds, { title: '使用类别', required: true }),
  facility: f.choice(forestryFacilities, { title: '设施类别', help: '直接为林业生产经营服务的填写（森林法52）' }),
  purpose: f.text({ title: '建设内容', required: true, max: 300 }),
  use_from: f.date({ title: '临时使用起始', help: '临时使用的填写' }),
  use_to: f.date({ title: '临时使用期满' }),
  quota_kind: f.choice(quotaKinds, { title: '定额来源', help: '永久使用的填写；不填为年度定额' }),
  built_first: f.boolean({ title: '未批先建', required: true }),
  violation_number: f.text({ title: '违法使用林地处理决定文号', max: 100 }),
  materials: f.evidence({ title: '申请材料', help: '申请表、项目批准文件、林地权属材料' }),
  report: f.evidence({ title: '使用林地可行性报告或林地现状调查表' }),
} as const

/** What the assessment on the day of acceptance found; judged by what was in force that day and kept. */
const assessed = {
  area: f.decimal({ title: '面积', unit: '公顷', scale: 4, system: true }),
  area_mu: f.decimal({ title: '面积（亩）', unit: '亩', scale: 2, system: true }),
  parcels: f.integer({ title: '地块数', unit: '块', system: true }),
  fee_due: f.decimal({ title: '应缴森林植被恢复费', unit: '元', scale: 2, system: true }),
  review_level: f.choice(reviewLevels, { title: '审核层级', system: true }),
  red_marks: f.integer({ title: '红色标记', unit: '处', system: true, min: 0 }),
  assessed_on: f.date({ title: '核查基准日', system: true }),
  findings: f.rows(
    {
      parcel: f.integer({ title: '地块序号', required: true }),
      source: f.text({ title: '核查项', required: true, max: 60 }),
      mark: f.choice(marks, { title: '标记', required: true }),
      class: f.text({ title: '类别', max: 200 }),
      plane_m2: f.decimal({ title: '平面面积', unit: '平方米', scale: 2 }),
      ellipsoidal_m2: f.decimal({ title: '椭球面积', unit: '平方米', scale: 2 }),
      slivers: f.integer({ title: '细碎图形', unit: '处' }),
      layer: f.reference({ title: '图层版本', register: 'control_layer' }),
      document_number: f.text({ title: '图层文号', max: 100 }),
      reason: f.text({ title: '理由', required: true, max: 500 }),
      article: f.text({ title: '依据', max: 200 }),
      confidence: f.choice(CONFIDENCES, { title: '依据的核对' }),
    },
    { title: '核查结果', system: true, max: 20_000 },
  ),
  quota: f.reference({ title: '林地定额', register: 'land_quota', system: true }),
} as const

/** What the county's desk adds. */
const received = {
  correction_notice: f.text({ title: '需要补正的全部内容', later: true, max: 2000 }),
  notified_on: f.date({ title: '告知补正日期', system: true }),
  acceptance_number: f.text({ title: '受理通知书文号', later: true, max: 100 }),
  accepted_on: f.date({ title: '受理日期', system: true }),
  deemed: f.boolean({ title: '逾期未告知视为受理', system: true }),
  inspectors: f.links({ title: '现场查验人员', register: 'person', later: true, max: 10, help: '不少于二人（行政许可法34）' }),
  verified_on: f.date({ title: '查验日期', later: true }),
  site_note: f.text({ title: '查验意见', later: true, max: 1000 }),
  site_photos: f.evidence({ title: '查验照片', later: true }),
  publicity_place: f.text({ title: '公示地点', later: true, max: 200 }),
  publicity_from: f.date({ title: '公示起始', later: true }),
  publicity_to: f.date({ title: '公示截止', later: true }),
  publicity_result: f.text({ title: '公示结果', later: true, max: 500 }),
  county_opinion: f.text({ title: '县级审查意见', later: true, max: 1000 }),
  forwarded_on: f.date({ title: '上报日期', system: true }),
} as const

/** What the deciding desk adds; halts are outside the clocks (行政许可法45). */
const decided = {
  halted_on: f.date({ title: '中止日期', system: true }),
  halt_note: f.text({ title: '听证、专家评审事项', later: true, max: 500 }),
  halt_result: f.text({ title: '听证、专家评审结论', later: true, max: 1000 }),
  lower_outside_days: f.integer({ title: '县级审查中不计入的工作日', unit: '天', system: true, min: 0 }),
  outside_days: f.integer({ title: '决定期限中不计入的工作日', unit: '天', system: true, min: 0 }),
  extended_days: f.integer({ title: '批准延长的工作日', unit: '天', system: true, min: 0 }),
  city_opinion: f.text({ title: '审查意见', later: true, max: 1000 }),
  fee_paid: f.decimal({ title: '已缴森林植被恢复费', unit: '元', scale: 2, min: '0', later: true }),
  fee_paid_on: f.date({ title: '缴费日期', later: true }),
  fee_receipt: f.text({ title: '缴费凭证号', later: true, max: 100 }),
  higher_number: f.text({ title: '国家审核同意文号', later: true, max: 100, help: '达到森林法实施条例16所列面积的填写' }),
  decision: f.choice({ granted: '准予', refused: '不予' }, { title: '决定', system: true }),
  decision_number: f.text({ title: '决定文号', later: true, max: 100 }),
  decided_on: f.date({ title: '决定日期', later: true }),
} as const

/** What follows the decision. */
const carried_out = {
  consent_number: f.text({ title: '使用林地审核同意书（批准书）文号', later: true, max: 100 }),
  delivered_on: f.date({ title: '送达日期', later: true }),
  valid_until: f.date({ title: '有效期至', system: true }),
  started_on: f.date({ title: '开始使用日期', later: true }),
  inspected_on: f.date({ title: '检查日期', later: true }),
  inspection_note: f.text({ title: '检查情况', later: true, max: 1000 }),
  inspection_photos: f.evidence({ title: '检查照片', later: true }),
  change_number: f.text({ title: '变更文号', later: true, max: 100 }),
  change_note: f.text({ title: '变更内容', later: true, max: 500 }),
  renewal_asked_on: f.date({ title: '申请延续日期', later: true }),
} as const

export const applicationFields = { ...applied, ...assessed, ...received, ...decided, ...carried_out } as const
