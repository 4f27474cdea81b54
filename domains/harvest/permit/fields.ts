import { PROTECTED_STRIPS } from '#datasets/harvest/felling-limits.ts'
import { f } from '#kit/register/fields.ts'
import { fellingMethods, itemFields } from '../quota/item.ts'
import { quotaBases } from '../quota/use.ts'

export const ways = { normal: '普通程序', commitment: '告知承诺' } as const
export const holderKinds = { household: '农户', collective: '集体', state: '国有单位', enterprise: '企业及其他' } as const
export const fellingExceptions = {
  research: '科研或实验',
  pest: '有害生物防治',
  fire_line: '建设防火设施',
  disaster: '遭受自然灾害',
  habitat: '维护主要保护对象生存环境',
} as const
export const regenerationMethods = { planting: '人工更新', assisted: '人工促进天然更新', natural: '天然更新' } as const

const stripTitles = Object.fromEntries(Object.entries(PROTECTED_STRIPS).map(([k, v]) => [k, `${v.title}${v.distance.value}米以内`])) as {
  readonly [K in keyof typeof PROTECTED_STRIPS]: string
}

/** What is cut, where and how; surveyed anew on the normal way. Areas 公顷, volumes 立方米. */
export const fellingFields = {
  method: f.choice(fellingMethods, { title: '采伐方式', required: true }),
  exception: f.choice(fellingExceptions, { title: '特殊情形', help: '公益林因这些情形采伐的须写明（森林法55）' }),
  quota_basis: f.choice(quotaBases, { title: '限额依据', required: true }),
  outside_document: f.text({ title: '限额外批准文号', max: 100 }),
  land_consent: f.reference({ title: '使用林地许可', register: 'land_use_application', help: '占用林地上的林木，选准予的申请；系统以前批准的填文号' }),
  species: f.text({ title: '树种', required: true, max: 60 }),
  forest_use: f.text({ title: '林种', max: 40 }),
  area_ha: f.decimal({ title: '采伐面积', unit: '公顷', scale: 4, min: '0', required: true }),
  volume: f.decimal({ title: '采伐蓄积', unit: '立方米', scale: 4, min: '0', required: true }),
  trees: f.integer({ title: '采伐株数', unit: '株', min: 0 }),
  intensity: f.decimal({ title: '采伐强度', unit: '%', scale: 1, min: '0', max: '100' }),
  canopy_after: f.decimal({ title: '伐后郁闭度', unit: '%', scale: 1, min: '0', max: '100', help: '0.5 填 50' }),
  slope: f.integer({ title: '平均坡度（度）', required: true, min: 0, max: 90 }),
  easily_regenerated: f.boolean({ title: '土壤肥沃、容易更新' }),
  strips: f.choices(stripTitles, { title: '所在护岸护路范围' }),
  timber_volume: f.decimal({ title: '规格材出材量', unit: '立方米', scale: 4, min: '0' }),
  small_timber_volume: f.decimal({ title: '非规格材出材量', unit: '立方米', scale: 4, min: '0' }),
} as const

/** Who applies and for which ground. */
export const applicationFields = {
  holder_kind: f.choice(holderKinds, { title: '申请人类别', required: true }),
  holder_name: f.text({
    title: '申请人',
    required: true,
    max: 100,
    sensitive: { mask: 'name', roles: ['township.officer', 'county.forestry_officer', 'city.forestry_officer'], purpose: '核发采伐许可证' },
  }),
  holder_number: f.text({
    title: '户号或统一社会信用代码',
    required: true,
    max: 40,
    sensitive: {
      mask: 'id_number',
      roles: ['township.officer', 'county.forestry_officer', 'city.forestry_officer'],
      purpose: '核对同一申请人的更新义务和告知承诺合计',
    },
  }),
  rights_document: f.text({ title: '林权证明', max: 100 }),
  cutting_unit: f.reference({ title: '编限单位', register: 'cutting_unit', required: true }),
  place: f.text({ title: '地点（小班）', required: true, max: 200 }),
  four_bounds: f.text({ title: '四至', max: 300 }),
  area_boundary: f.polygon({ title: '采伐范围', required: true }),
  ...itemFields,
  regeneration_method: f.choice(regenerationMethods, { title: '更新方式' }),
  regeneration_species: f.text({ title: '更新树种', max: 60 }),
  regeneration_person: f.text({ title: '更新责任人', max: 60 }),
} as const

/** What the handling adds. */
export const handlingFields = {
  correction_note: f.text({ title: '一次告知需要补正的内容', later: true, max: 1000 }),
  undertaking: f.evidence({ title: '承诺书', later: true }),
  survey_number: f.text({ title: '伐区调查设计编号', later: true, max: 60 }),
  surveyed_by: f.text({ title: '调查设计单位', later: true, max: 100 }),
  survey_files: f.evidence({ title: '伐区调查设计材料', later: true }),
  publicity_from: f.date({ title: '公示起始', later: true }),
  publicity_to: f.date({ title: '公示截止', later: true }),
  inspected_on: f.date({ title: '现场查验日期', later: true }),
  inspector: f.person({ title: '查验人员', later: true }),
  second_inspector: f.person({ title: '查验人员（二）', later: true }),
  inspection_note: f.text({ title: '查验意见', later: true, max: 1000 }),
  extended_days: f.integer({ title: '延长办理（工作日）', later: true, min: 1 }),
  outside_days: f.integer({ title: '听证、评审等不计时限（工作日）', later: true, min: 0, max: 365 }),
  review_note: f.text({ title: '审核意见', later: true, max: 1000 }),
  permit_number: f.text({ title: '许可证号', later: true, max: 60, unique: true }),
  issued_on: f.date({ title: '发证日期', later: true }),
  valid_from: f.date({ title: '有效期起', later: true }),
  valid_to: f.date({ title: '有效期止', later: true }),
  started_on: f.date({ title: '开始采伐日期', later: true }),
  cut_checked_on: f.date({ title: '伐后验收日期', later: true }),
  cut_volume: f.decimal({ title: '实际采伐蓄积', unit: '立方米', scale: 4, min: '0', later: true }),
  cut_area_ha: f.decimal({ title: '实际采伐面积', unit: '公顷', scale: 4, min: '0', later: true }),
  cut_certificate: f.text({ title: '采伐质量验收证明编号', later: true, max: 60 }),
  cut_photos: f.evidence({ title: '伐后照片', later: true }),
  overcut_settled_note: f.text({ title: '超采处理情况', later: true, max: 1000 }),
} as const

/** What gates set. */
export const reckonedFields = {
  way: f.choice(ways, { title: '办理方式', system: true, help: '签署承诺的为告知承诺，作伐区调查的为普通程序' }),
  counts_to_quota: f.boolean({ title: '占用限额', system: true }),
  quota_volume: f.decimal({ title: '占用限额蓄积', unit: '立方米', scale: 4, min: '0', system: true }),
  quota: f.reference({ title: '限额账户', register: 'harvest_quota', system: true }),
  control_lines: f.rows(
    {
      line: f.text({ title: '管控线', required: true, max: 60 }),
      zone: f.text({ title: '分区', max: 100 }),
      area_ha: f.decimal({ title: '涉及面积（平面）', unit: '公顷', scale: 4, min: '0', required: true }),
      document_number: f.text({ title: '批准文号', max: 100 }),
      layer: f.reference({ title: '图层版本', register: 'control_layer' }),
      note: f.text({ title: '说明', max: 300 }),
    },
    { title: '管控线核对', system: true, max: 100 },
  ),
  drawn_ha: f.decimal({ title: '图上面积（平面）', unit: '公顷', scale: 4, min: '0', system: true }),
  overcut_volume: f.decimal({ title: '超采蓄积', unit: '立方米', scale: 4, min: '0', system: true }),
  overcut_area_ha: f.decimal({ title: '超采面积', unit: '公顷', scale: 4, min: '0', system: true }),
} as const
