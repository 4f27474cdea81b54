import { CANDIDATE_CLASSES, FOREST_STATES, MODES, SUITABILITIES } from '#datasets/planning/suitability.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { assessors, hearers, keepers, planners } from '../keepers.ts'
import { farmlandOnlyRetired } from './checks.ts'
import { exclusionKinds, plotReasons, siteFactors } from './words.ts'

const mu = (title: string, more: { help?: string } = {}) => f.decimal({ title, unit: '亩', scale: 4, min: '0', system: true, ...more })

/** Ground that may become forest: drawn, assessed by six steps against the layers of the day, taken into a year's plan or not. */
export const afforestationPlot = register('afforestation_plot', {
  title: '造林空间地块',
  basis: ['森林法43', '国务院办公厅关于科学绿化的指导意见', '造林技术规程'],
  fields: {
    number: f.text({ title: '地块编号', required: true, max: 40, unique: true, also_known_as: ['DKBH', '图斑编号', 'TBBH'] }),
    boundary: f.polygon({ title: '范围', required: true }),
    area: mu('图形面积', { help: 'CGCS2000三度带平面面积' }),
    land_class: f.code({ title: '三调地类', list: CANDIDATE_CLASSES, required: true, also_known_as: ['DLBM', '地类编码'] }),
    retirement_document: f.text({ title: '退耕还林计划文号', max: 100, help: '耕地须列入退耕计划' }),
    forest_state: f.choice(FOREST_STATES, { title: siteFactors.forest_state, help: '地类为0307时填写' }),
    annual_precipitation: f.integer({ title: siteFactors.annual_precipitation, unit: '毫米', min: 0, max: 10_000, also_known_as: ['NJSL', '降水量'] }),
    soil_thickness: f.decimal({ title: siteFactors.soil_thickness, unit: '厘米', scale: 1, min: '0', max: '1000', also_known_as: ['TCHD', '土壤厚度'] }),
    slope: f.decimal({ title: siteFactors.slope, unit: '°', scale: 1, min: '0', max: '90', also_known_as: ['PD'] }),
    soil_type: f.text({
      title: '土壤类型代码',
      max: 3,
      pattern: '^\\d{3}$',
      help: '如 181 紫色土；代码表随本省因子表导入',
      also_known_as: ['TRLX', 'TU_RANG_LX'],
    }),
    irrigation: f.choice({ available: '有灌溉条件', none: '无灌溉条件' }, { title: siteFactors.irrigation }),
    holder_consent: f.boolean({ title: '权利人同意造林', help: '未核实的不填' }),
    disputed: f.boolean({ title: '权属有争议', help: '未核实的不填' }),
    will_document: f.evidence({ title: '意愿与权属材料', later: true }),
    will_note: f.text({ title: '意愿说明', later: true, max: 500 }),
    suitability: f.choice(SUITABILITIES, { title: '适宜性', system: true }),
    mode: f.choice(MODES, { title: '绿化方式', system: true }),
    reasons: f.choices(plotReasons, { title: '理由', system: true }),
    missing_factors: f.choices(siteFactors, { title: '缺少的立地因子', system: true }),
    unknown_layers: f.choices(exclusionKinds, { title: '当日没有有效版本的图层', system: true }),
    exclusions: f.rows(
      {
        kind: f.choice(exclusionKinds, { title: '图层', required: true }),
        class: f.text({ title: '等级', max: 60 }),
        layer: f.reference({ title: '图层版本', register: 'control_layer' }),
        document_number: f.text({ title: '批准文号', max: 100 }),
        area: f.decimal({ title: '面积', unit: '亩', scale: 4, required: true }),
      },
      { title: '排除的范围', system: true },
    ),
    excluded_area: mu('排除面积', { help: '各图层重叠处只计一次' }),
    usable_area: mu('净面积', { help: '图形面积减去排除面积' }),
    assessed_on: f.date({ title: '评估日期', system: true }),
    run: f.reference({ title: '评估批次', register: 'suitability_run', later: true }),
    plan_year: f.integer({ title: '计划年度', min: 2000, max: 2100, later: true }),
    plan_document: f.text({ title: '计划文号', max: 100, later: true }),
    forest_on: f.date({ title: '成林日期', later: true, help: '地块上的造林都已成林；从这一天起不再是造林空间' }),
  },
  states: { candidate: '候选', assessed: '已评估', adopted: '已列入计划', declined: '不列入', withdrawn: '已调出计划', forested: '已成林' },
  start: 'candidate',
  transitions: {
    assess: { title: '评估', from: 'candidate', to: 'assessed', by: [...assessors, 'system'], takes: ['run'] },
    reassess: { title: '重新评估', from: 'assessed', to: 'assessed', by: [...assessors, 'system'], takes: ['run'], aside: true },
    record_will: {
      title: '登记意愿与权属',
      from: ['candidate', 'assessed'],
      by: [...hearers],
      needs: ['holder_consent', 'disputed'],
      takes: ['will_document', 'will_note'],
      aside: true,
    },
    revise: {
      title: '修改重评',
      from: 'assessed',
      to: 'candidate',
      by: [...assessors],
      reason: true,
      aside: true,
      check: farmlandOnlyRetired,
      takes: ['boundary', 'land_class', 'retirement_document', 'forest_state', 'annual_precipitation', 'soil_thickness', 'slope', 'soil_type', 'irrigation'],
    },
    adopt: {
      title: '列入年度计划',
      from: 'assessed',
      to: 'adopted',
      by: [...planners],
      needs: ['plan_year', 'plan_document'],
      unlike: ['assess', 'reassess'],
      aside: true,
      basis: ['国务院办公厅关于科学绿化的指导意见'],
    },
    decline: { title: '不列入', from: 'assessed', to: 'declined', by: [...keepers], reason: true, aside: true },
    withdraw: {
      title: '调出计划',
      from: 'adopted',
      to: 'withdrawn',
      by: [...planners],
      reason: true,
      aside: true,
      warning: '调出后不再计入该年度的计划面积。',
    },
    become_forest: { title: '成林', from: 'adopted', to: 'forested', by: ['system'], needs: ['forest_on'], aside: true },
  },
  imported: 'also',
  access: { create: [...keepers], read: 'any_post', update: { by: [...keepers], in: ['candidate'] } },
  label: ['number'],
  columns: ['number', 'land_class', 'area', 'suitability', 'mode', 'usable_area', 'plan_year', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'suitability', minZoom: 9 },
  checks: [farmlandOnlyRetired],
  indexes: [
    ['belongs_to_year', 'state'],
    ['suitability', 'state'],
  ],
})
export interface AfforestationPlotTable extends Table<typeof afforestationPlot> {}
