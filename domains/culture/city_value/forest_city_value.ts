import { demandNatures, demandUnits } from '#datasets/culture/forest-city.ts'
import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { calendarDays } from '#kit/register/transition.ts'
import { editionTitles } from '../city/kinds.ts'
import { numeral } from '../demand/forest_city_demand.ts'
import { cityDesk, desks } from '../keepers.ts'
import { operandsWhole } from './checks.ts'

const by = [...cityDesk]
export const verdicts = { met: '达到', unmet: '未达到' } as const

/** A value of an indicator that no figure of the system computes: of a year, from a paper, with its operands, confirmed by another. */
export const forestCityValue = register('forest_city_value', {
  title: '森林城市指标数值',
  basis: ['GB/T 37342-2019', 'GB/T 37342-2024'],
  fields: {
    city: f.reference({ title: '创建', register: 'forest_city', required: true }),
    edition: f.choice(editionTitles, { title: '指标版本', required: true }),
    number: f.integer({ title: '指标序号', required: true, min: 1, max: 99 }),
    of_year: f.integer({ title: '数据年度', required: true, min: 2000, max: 2100 }),
    value: f.text({ title: '数值', pattern: numeral, max: 20, help: '按指标的单位填写；按条文判断的不填' }),
    numerator: f.text({ title: '分子', pattern: numeral, max: 20 }),
    denominator: f.text({ title: '分母', pattern: numeral, max: 20 }),
    verdict: f.choice(verdicts, { title: '判断', help: '按条文、趋势判断和一票否决的指标填写' }),
    statement: f.text({ title: '说明', max: 1000, help: '数据口径、调查方法；按条文判断的写明依据的事实' }),
    boundary_version: f.text({ title: '城区范围版本', max: 100, help: '城区（建成区）范围以城市建设统计年鉴为准，写明年度或批次' }),
    measured_on: f.date({ title: '数据日期', required: true }),
    reporting_unit: f.text({ title: '填报单位', required: true, max: 100 }),
    document_number: f.text({ title: '数据文件', required: true, max: 200, help: '文号，或者报告名称和编制单位' }),
    papers: f.evidence({ title: '佐证材料', required: true }),
    name: f.text({ title: '指标名称', system: true, max: 100 }),
    nature: f.choice(demandNatures, { title: '要求方式', system: true }),
    unit: f.choice(demandUnits, { title: '单位', system: true }),
  },
  states: { draft: '草稿', reported: '待核定', confirmed: '已核定', void: '已作废' },
  start: 'draft',
  transitions: {
    report: { title: '填报', from: 'draft', to: 'reported', by: [...desks] },
    confirm: { title: '核定', from: 'reported', to: 'confirmed', by, unlike: 'report', within: calendarDays(15) },
    send_back: { title: '退回', from: 'reported', to: 'draft', by, reason: true, aside: true },
    annul: { title: '作废', from: ['draft', 'reported', 'confirmed'], to: 'void', by, reason: true, aside: true },
  },
  access: { create: [...desks], read: 'everyone_signed_in', update: { by: [...desks], in: ['draft'] } },
  label: ['name', 'of_year'],
  columns: ['number', 'name', 'edition', 'of_year', 'value', 'unit', 'verdict', 'reporting_unit', 'measured_on', 'state'],
  checks: [operandsWhole, notAhead('measured_on', { code: 'forest_value_ahead', message: '数据日期不能晚于今天', fields: ['measured_on'] })],
  indexes: [['city', 'edition']],
})
export interface ForestCityValueTable extends Table<typeof forestCityValue> {}
