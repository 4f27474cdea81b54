import { EDITIONS } from '#datasets/afforestation/acceptance.ts'
import { MIXTURES, PARTS, PLANTING_WAYS, TENDING_WORKS } from '#datasets/afforestation/kinds.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'
import { saidByPart, approvedInTime } from './checks.ts'

const metres = (title: string) => f.decimal({ title, unit: '米', scale: 2, min: '0.10', max: '50' })

/** One sub-compartment of a work design: what is done on which ground, with what, at what cost. What binds is the approved design. */
export const afforestationDesign = register('afforestation_design', {
  title: '作业设计小班',
  basis: ['森林法45', '森林法46', '森林法55', '造林技术规程', '森林抚育规程（GB/T 15781-2015）'],
  fields: {
    number: f.text({ title: '作业小班号', required: true, max: 60, unique: true, also_known_as: ['ZL_TU_BAN'] }),
    project: f.reference({ title: '项目', register: 'afforestation_project', required: true }),
    plot: f.reference({ title: '造林空间地块', register: 'afforestation_plot', help: '人工造林填写（人工更新除外），在空间内封育的也填写；范围在地块之内' }),
    stands: f.links({ title: '森林小班', register: 'sub_compartment', max: 40, help: '抚育、退化林修复所在的小班' }),
    part: f.choice(PARTS, { title: '类别', system: true }),
    design_year: f.integer({ title: '设计年度', system: true }),
    boundary: f.polygon({ title: '范围', required: true }),
    area: f.decimal({
      title: '设计面积',
      unit: '亩',
      scale: 4,
      min: '0.0001',
      max: '10000000',
      required: true,
      help: '不大于图形面积',
      also_known_as: ['TB_MJ'],
    }),
    drawn_area: f.decimal({ title: '图形面积', unit: '亩', scale: 4, min: '0', system: true }),
    way: f.choice(PLANTING_WAYS, { title: '造林方式', also_known_as: ['JS_FS'] }),
    species: f.text({ title: '树种', max: 100, help: '几个树种以顿号分开', also_known_as: ['ZAO_LIN_SZ'] }),
    mixture: f.choice(MIXTURES, { title: '混交方式', also_known_as: ['SZHONG_ZC'] }),
    spacing: metres('株距'),
    row_spacing: metres('行距'),
    trees: f.integer({ title: '设计株数', unit: '株', system: true, help: '设计面积按株行距折算，四舍五入' }),
    tending_works: f.choices(TENDING_WORKS, { title: '抚育措施' }),
    closing_years: f.integer({ title: '封育年限', unit: '年', min: 1, max: 20 }),
    site_preparation: f.text({ title: '整地方式和规格', max: 200 }),
    site_note: f.text({ title: '立地条件', max: 500, help: '坡度、坡向、土壤、植被' }),
    care_note: f.text({ title: '管护和防火、病虫害、鼠兔害防治', max: 500 }),
    cost: f.decimal({ title: '设计投资', unit: '元', scale: 2, min: '0', max: '10000000000', required: true }),
    designer: f.text({ title: '设计单位', required: true, max: 100 }),
    edition: f.choice(EDITIONS, { title: '所据造林技术规程', system: true }),
    design_files: f.evidence({ title: '作业设计图件', later: true }),
    approval_number: f.text({ title: '批准文号', later: true, max: 100 }),
    approved_on: f.date({ title: '批准日期', later: true }),
  },
  states: { draft: '设计中', submitted: '待批准', approved: '已批准', dropped: '不再实施' },
  start: 'draft',
  transitions: {
    submit: { title: '送审', from: 'draft', to: 'submitted', by: [...countyDesk], evidence: ['design_files'] },
    approve: {
      title: '批准',
      from: 'submitted',
      to: 'approved',
      by: [...bothDesks],
      needs: ['approval_number', 'approved_on'],
      unlike: 'submit',
      check: approvedInTime,
      warning: '批准后范围和面积不能再改；要改的，不再实施后重新设计、重新批准。',
    },
    send_back: { title: '退回修改', from: 'submitted', to: 'draft', by: [...bothDesks], reason: true, aside: true },
    drop: { title: '不再实施', from: ['draft', 'submitted', 'approved'], to: 'dropped', by: [...countyDesk, ...cityDesk], reason: true, aside: true },
  },
  access: { create: [...countyDesk], read: 'any_post', update: { by: [...countyDesk], in: ['draft'] } },
  label: ['number'],
  columns: ['number', 'project', 'part', 'design_year', 'area', 'species', 'cost', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'part', minZoom: 9 },
  checks: [saidByPart],
  indexes: [
    ['project', 'state'],
    ['design_year', 'state'],
  ],
})
export interface AfforestationDesignTable extends Table<typeof afforestationDesign> {}
