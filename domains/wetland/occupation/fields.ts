import { feeGrounds, importances, projectKinds } from '#datasets/wetland/occupation.ts'
import { landClasses } from '#datasets/wetland/types.ts'
import { f } from '#kit/register/fields.ts'
import { compensations, opinions, useKinds } from './kinds.ts'

/** What is asked for. */
const applied = {
  wetland: f.reference({ title: '湿地', register: 'wetland', required: true }),
  project_name: f.text({ title: '建设项目', required: true, max: 200 }),
  project_kind: f.choice(projectKinds, { title: '项目性质', required: true, help: '国家重要湿地只有前四类可以占用（湿地保护法19）' }),
  owner_unit: f.text({ title: '建设单位', required: true, max: 200 }),
  kind: f.choice(useKinds, { title: '占用方式', required: true }),
  area: f.decimal({ title: '占用面积', unit: '公顷', scale: 4, min: '0.0001', required: true }),
  boundary: f.polygon({ title: '占用范围' }),
  land_class: f.code({ title: '三调地类', list: landClasses, required: true }),
  use_from: f.date({ title: '占用起始' }),
  use_to: f.date({ title: '占用期满' }),
  permanent_buildings: f.boolean({ title: '修建永久性建筑物', required: true }),
  avoidance: f.text({ title: '避让论证', required: true, long: true, help: '为何不能避让，比选了哪些方案，如何减少占用（湿地保护法19）' }),
  effect: f.text({ title: '对湿地的影响和保护措施', required: true, long: true }),
  compensation: f.choice(compensations, { title: '恢复重建或缴费', required: true }),
  no_ground_note: f.text({ title: '没有条件恢复、重建的理由', max: 1000 }),
  fee_ground: f.choice(feeGrounds, { title: '缴费情形' }),
  materials: f.evidence({ title: '申请材料' }),
} as const

/** What is asked of whom, and what they say; it is an opinion and no permit. */
const heard = {
  importance: f.choice(importances, { title: '湿地级别', system: true }),
  asked_of: f.text({ title: '征求意见的部门', later: true, max: 100 }),
  asked_on: f.date({ title: '征求意见日期', later: true }),
  opinion: f.choice(opinions, { title: '意见', later: true }),
  opinion_number: f.text({ title: '意见文号', later: true, max: 100 }),
  opinion_on: f.date({ title: '意见日期', later: true }),
  conditions: f.text({ title: '条件', later: true, max: 1000 }),
  opinion_file: f.evidence({ title: '意见文件', later: true }),
} as const

/** The approval of the project by whose it is, and what is paid. */
const approved = {
  approver: f.text({ title: '批准机关', later: true, max: 100 }),
  approval_number: f.text({ title: '批准文号', later: true, max: 100 }),
  approved_on: f.date({ title: '批准日期', later: true }),
  fee_rate: f.decimal({ title: '湿地恢复费标准', unit: '元', scale: 2, min: '0', later: true, help: '每平方米；以缴费通知为准，不低于全国下限' }),
  fee_due: f.decimal({ title: '应缴湿地恢复费', unit: '元', scale: 2, system: true }),
  fee_noticed_on: f.date({ title: '缴费通知日期', later: true }),
  fee_paid: f.decimal({ title: '已缴湿地恢复费', unit: '元', scale: 2, min: '0', later: true }),
  fee_paid_on: f.date({ title: '缴费日期', later: true }),
  fee_receipt: f.text({ title: '缴费凭证号', later: true, max: 100 }),
} as const

/** What follows. */
const carried_out = {
  started_on: f.date({ title: '开始占用日期', later: true }),
  ended_on: f.date({ title: '结束占用日期', later: true }),
  check_note: f.text({ title: '条件落实和现场检查情况', later: true, max: 1000 }),
  check_photos: f.evidence({ title: '现场照片', later: true }),
} as const

export const occupationFields = { ...applied, ...heard, ...approved, ...carried_out } as const
