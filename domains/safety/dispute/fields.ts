import { disputeKinds, deciders, partyKinds } from '#datasets/safety/disputes.ts'
import { f } from '#kit/register/fields.ts'
import { namedTo } from '../keepers.ts'
import { channels, ledTo } from './kinds.ts'

const named = { mask: 'name', roles: [...namedTo], purpose: '调处林权纠纷' } as const
const told = { mask: 'text', roles: [...namedTo], purpose: '调处林权纠纷' } as const

/** Who quarrels about which ground, and how it came here. */
const registered = {
  number: f.text({ title: '登记编号', required: true, max: 40, unique: true }),
  subject: f.text({ title: '争议事项', required: true, max: 200, help: '写地点和争议内容，不写姓名' }),
  kind: f.choice(disputeKinds, { title: '纠纷类别', required: true, help: '先分清类别，各类的法定途径不同' }),
  channel: f.choice(channels, { title: '来源', required: true }),
  petition_number: f.text({ title: '信访编号', max: 60 }),
  filed_on: f.date({ title: '申请日期', required: true }),
  applicant: f.text({ title: '申请人', required: true, max: 100, sensitive: named }),
  applicant_kind: f.choice(partyKinds, { title: '申请人类别', required: true }),
  respondent: f.text({ title: '对方', required: true, max: 100, sensitive: named }),
  respondent_kind: f.choice(partyKinds, { title: '对方类别', required: true }),
  others: f.text({ title: '第三人', max: 200, sensitive: named }),
  claim: f.text({ title: '请求和理由', required: true, max: 2000, long: true, sensitive: told }),
  ground: f.polygon({ title: '争议范围', required: true }),
  area_mu: f.decimal({ title: '争议面积', unit: '亩', scale: 2, min: '0.01', required: true }),
  application: f.evidence({ title: '申请书和证据' }),
}

/** What is done on the road. */
const handled = {
  road: f.choice(deciders, { title: '法定途径', system: true }),
  accepted_on: f.date({ title: '受理日期', later: true }),
  acceptance_number: f.text({ title: '受理通知文号', later: true, max: 100 }),
  due_on: f.date({ title: '办理期限', system: true }),
  led_to: f.choice(ledTo, { title: '导入途径', later: true }),
  inquired_on: f.date({ title: '勘验日期', later: true }),
  inquiry_officers: f.integer({ title: '勘验人员', unit: '人', min: 1, max: 50, later: true }),
  inquiry_note: f.text({ title: '调查勘验情况', later: true, max: 2000, long: true, sensitive: told }),
  inquiry_papers: f.evidence({ title: '勘验笔录和界线图', later: true }),
  agreed_on: f.date({ title: '协议日期', later: true }),
  fixes_right: f.boolean({ title: '协议确定权属', later: true, help: '确定权属的协议不能司法确认（民诉法解释355）' }),
  agreement: f.evidence({ title: '调解协议书', later: true }),
  awarded_on: f.date({ title: '裁决日期', later: true }),
  award_number: f.text({ title: '裁决书文号', later: true, max: 100 }),
  decider: f.text({ title: '作出处理决定的机关', later: true, max: 100 }),
  decided_on: f.date({ title: '处理决定送达日期', later: true }),
  decision_number: f.text({ title: '处理决定文号', later: true, max: 100 }),
  court: f.text({ title: '法院', later: true, max: 100 }),
  case_number: f.text({ title: '案号', later: true, max: 100 }),
  sued_on: f.date({ title: '起诉日期', later: true }),
  judged_on: f.date({ title: '裁判日期', later: true }),
  judgment: f.text({ title: '裁判结果', later: true, max: 1000, sensitive: told }),
  effective_on: f.date({ title: '生效日期', later: true }),
  performed_on: f.date({ title: '履行日期', later: true }),
  performance: f.text({ title: '履行情况', later: true, max: 1000, sensitive: told }),
  risk_note: f.text({ title: '群体性事件风险', later: true, max: 1000, sensitive: told }),
  risk_people: f.integer({ title: '涉及人数', unit: '人', later: true, min: 1, max: 100_000 }),
  closed_on: f.date({ title: '了结日期', system: true, help: '生效或者撤回之日；重新处理的清空' }),
  first_ended_on: f.date({ title: '首次化解日期', system: true, help: '重新处理后仍保留，原年度的统计不变' }),
}

export const disputeFields = { ...registered, ...handled } as const
