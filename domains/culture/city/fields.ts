import { rainClasses } from '#datasets/culture/forest-city.ts'
import { f } from '#kit/register/fields.ts'
import { levels } from '#domains/division/division/division.ts'
import { editionTitles, titleLevels } from './kinds.ts'

const begun = {
  name: f.text({ title: '创建名称', required: true, max: 200, unique: true, help: '如 某市创建国家森林城市' }),
  title_level: f.choice(titleLevels, { title: '称号', required: true }),
  level: f.choice(levels, { title: '城市级别', required: true, help: '地级及以上城市填“市”，县级城市填“县”：两级的指标表不同' }),
  edition: f.choice(editionTitles, { title: '指标版本', required: true, help: '申报以后按申报时的版本，不再更改' }),
  rain_class: f.choice(rainClasses, { title: '年降水量', required: true, help: '林木覆盖率的要求按年降水量分档' }),
  plain: f.boolean({ title: '平原地区', required: true, help: '农田林网控制率只适用于平原地区' }),
  keeper: f.text({ title: '创建工作机构', required: true, max: 100 }),
  started_on: f.date({ title: '启动日期', required: true }),
  start_document: f.text({ title: '启动依据', max: 200, help: '动员会、通知或者决定的文号' }),
}

const plans = {
  plan_document: f.reference({ title: '总体规划', register: 'policy_document', later: true }),
  plan_number: f.text({ title: '总体规划印发文号', later: true, max: 100 }),
  plan_issued_on: f.date({ title: '总体规划印发日期', later: true }),
  plan_from: f.integer({ title: '规划期起始年', later: true, min: 2000, max: 2100 }),
  plan_to: f.integer({ title: '规划期末年', later: true, min: 2000, max: 2100 }),
  filed_on: f.date({ title: '备案日期', later: true }),
  filing_number: f.text({ title: '备案文号', later: true, max: 100 }),
  improvement_document: f.reference({ title: '提升期实施方案', register: 'policy_document', later: true }),
  improvement_number: f.text({ title: '提升期实施方案文号', later: true, max: 100 }),
  improvement_issued_on: f.date({ title: '提升期实施方案印发日期', later: true }),
}

const applied = {
  self_check: f.reference({ title: '自查', register: 'forest_city_check', later: true }),
  applied_on: f.date({ title: '申报日期', later: true }),
  application_number: f.text({ title: '申报文号', later: true, max: 100 }),
  early_reason: f.text({ title: '不足二年的说明', later: true, max: 500, help: '总体规划实施、备案不足二年即申报的，写明依据' }),
  province_checked_on: f.date({ title: '省级初审日期', later: true }),
  province_opinion: f.text({ title: '省级初审意见', later: true, max: 2000 }),
  state_checked_on: f.date({ title: '国家核查日期', later: true }),
  state_opinion: f.text({ title: '国家核查意见', later: true, max: 2000 }),
  shown_from: f.date({ title: '公示起始', later: true }),
  shown_to: f.date({ title: '公示截止', later: true }),
  shown_place: f.text({ title: '公示网址', later: true, max: 300 }),
}

const named = {
  named_on: f.date({ title: '授予称号日期', later: true }),
  naming_number: f.text({ title: '授予称号文号', later: true, max: 100 }),
  recheck_due: f.date({ title: '下次复查期限', later: true, help: '按授予或复查的文件填写；文件没有写的不填' }),
  rechecked_on: f.date({ title: '复查日期', later: true }),
  recheck_note: f.text({ title: '复查情况', later: true, max: 2000 }),
  warned_on: f.date({ title: '警告日期', later: true }),
  warning_number: f.text({ title: '警告文号', later: true, max: 100 }),
  revoked_on: f.date({ title: '撤销日期', later: true }),
  revocation_number: f.text({ title: '撤销文号', later: true, max: 100 }),
}

/** What is known of a creation, stage by stage. */
export const cityFields = { ...begun, ...plans, ...applied, ...named } as const
