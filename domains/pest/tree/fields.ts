import { PINE_SPECIES } from '#datasets/pest/pine.ts'
import { f } from '#kit/register/fields.ts'
import { words } from '../unit/words.ts'

export const causes = {
  unknown: '不明',
  drought: '干旱、高温',
  fire: '火烧',
  lightning: '雷击',
  wind_snow: '风折、雪压',
  beetle: '蛀干害虫',
  human: '人为',
  suspected: '疑似松材线虫病',
} as const
export const modes = { campaign: '集中除治', prompt: '即死即清' } as const
export const results = { positive: '检出松材线虫', negative: '未检出松材线虫', unclear: '无法判定，待复检' } as const
export const stumpMethods = { film: '施药覆膜', mesh: '剥皮罩钢丝网', peeled: '剥皮施药', dug: '挖出烧毁' } as const

/** What the finder writes down. */
const found = {
  found_on: f.date({ title: '发现日期', required: true }),
  location: f.point({ title: '位置', required: true }),
  species: f.choice(PINE_SPECIES, { title: '树种', required: true }),
  condition: f.choice({ dead: '枯死', dying: '濒死' }, { title: '状况', required: true }),
  cause: f.choice(causes, { title: '枯死原因（初判）', required: true }),
  signs: f.choices({ scar: '产卵刻槽', hole: '羽化孔', frass: '虫粪木屑', resin: '不流脂' }, { title: '虫害迹象' }),
  sub_compartment: f.text({ title: '小班号', max: 60 }),
  census: f.reference({ title: '普查记录', register: 'pest_census', help: '秋季普查发现的填写' }),
  found_photos: f.evidence({ title: '发现照片' }),
} as const

/** What is measured, sampled and ordered. */
const ordered = {
  number: f.text({ title: '树号', later: true, max: 60, unique: true }),
  diameter_cm: f.decimal({ title: '胸径', unit: '厘米', scale: 1, min: '1', max: '200', later: true }),
  height_m: f.decimal({ title: '树高', unit: '米', scale: 1, min: '1', max: '60', later: true }),
  sample_number: f.text({ title: '样品编号', later: true, max: 60 }),
  sampled_on: f.date({ title: '取样日期', later: true }),
  sample_part: f.choices({ lower: '树干下部', middle: '树干中部', upper: '树干上部', branch: '枝条' }, { title: '取样部位', later: true }),
  laboratory: f.text({ title: '检测机构', later: true, max: 100 }),
  result: f.choice(results, { title: '检测结果', later: true }),
  result_on: f.date({ title: '检测日期', later: true }),
  report_number: f.text({ title: '检测报告编号', later: true, max: 60 }),
  mode: f.choice(modes, { title: '除治方式', later: true }),
  plan: f.reference({ title: '除治方案', register: 'pest_plan', later: true, help: '集中除治必须有批准的方案' }),
  contract: f.reference({ title: '除治合同', register: 'pest_contract', later: true }),
  crew: f.text({ title: '作业单位', later: true, max: 100 }),
  assigned_on: f.date({ title: '派工日期', later: true }),
  due_on: f.date({ title: '完成期限', later: true }),
} as const

/** What is done to the tree and by whom it is seen. */
const done = {
  felled_on: f.date({ title: '伐除日期', later: true }),
  stump_diameter_cm: f.decimal({ title: '伐桩直径', unit: '厘米', scale: 1, min: '1', max: '300', later: true }),
  stump_height_cm: f.decimal({ title: '伐桩高度', unit: '厘米', scale: 1, min: '0', max: '200', later: true }),
  photos_before: f.evidence({ title: '伐前照片', later: true }),
  photos_after: f.evidence({ title: '伐后照片', later: true }),
  stump_method: f.choice(stumpMethods, { title: '伐桩处理', later: true }),
  stump_treated_on: f.date({ title: '伐桩处理日期', later: true }),
  batch: f.reference({ title: '集运批次', register: 'pest_batch', later: true }),
  carried_on: f.date({ title: '集运日期', later: true }),
  disposed_on: f.date({ title: '除害日期', later: true }),
  disposal_before: f.evidence({ title: '除害前照片', later: true }),
  disposal_after: f.evidence({ title: '除害后照片', later: true }),
  lost_note: f.text({ title: '去向差异', later: true, max: 500 }),
  recovered_note: f.text({ title: '追回经过', later: true, max: 500 }),
  recovered_photos: f.evidence({ title: '追回照片', later: true }),
  inquiry_number: f.text({ title: '调查报告文号', later: true, max: 100 }),
  rework_note: f.text({ title: '返工要求', later: true, max: 500 }),
  acceptance_unit: f.text({ title: '验收单位', later: true, max: 100 }),
  acceptor: f.person({ title: '验收人', later: true }),
  second_acceptor: f.person({ title: '验收人（二）', later: true }),
  accepted_on: f.date({ title: '验收日期', later: true }),
} as const

/** What gates set. */
const reckoned = {
  word: f.choice(words, { title: '称谓', system: true, help: '随所在地当日是否公布疫情和检测结果而定' }),
  volume: f.decimal({ title: '材积', unit: '立方米', scale: 4, system: true, help: '由胸径、树高按立木材积式算得' }),
} as const

export const treeFields = { ...found, ...ordered, ...done, ...reckoned } as const
