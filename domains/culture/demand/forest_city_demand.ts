import { demandNatures, demandUnits, forestSystems } from '#datasets/culture/forest-city.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { editionTitles } from '../city/kinds.ts'
import { cityDesk, desks } from '../keepers.ts'
import { demandWhole } from './checks.ts'

const by = [...cityDesk]
export const numeral = '^-?[0-9]{1,9}(\\.[0-9]{1,4})?$'

/**
 * What an edition demands of one indicator, as the city read it in the print, and how the city answers it: by a figure or by records, through which
 * unit, with which measures where it falls short. It stands before what the project knows of the edition.
 */
export const forestCityDemand = register('forest_city_demand', {
  title: '森林城市指标要求',
  basis: ['GB/T 37342-2019', 'GB/T 37342-2024'],
  fields: {
    city: f.reference({ title: '创建', register: 'forest_city', required: true }),
    edition: f.choice(editionTitles, { title: '指标版本', required: true }),
    number: f.integer({ title: '指标序号', required: true, min: 1, max: 99, help: '按标准原文的序号' }),
    name: f.text({ title: '指标名称', required: true, max: 100 }),
    system: f.choice(forestSystems, { title: '指标体系', required: true }),
    nature: f.choice(demandNatures, { title: '要求方式', required: true }),
    value: f.text({ title: '要求值', pattern: numeral, max: 20, help: '“不低于”“不高于”的填写数字' }),
    unit: f.choice(demandUnits, { title: '单位' }),
    measure: f.text({ title: '计算方法或条文', required: true, max: 1000 }),
    urban: f.boolean({ title: '按城区范围计算', required: true, help: '数值须写明所用的城区（建成区）范围版本' }),
    article: f.text({ title: '原文条号或页码', required: true, max: 60 }),
    figure: f.text({ title: '对应指标', names: 'figure', max: 80, help: '选定后数值由指标计算；没有对应指标的，登记指标数值' }),
    answering_unit: f.text({ title: '责任单位', max: 100 }),
    action: f.text({ title: '补差措施', max: 1000 }),
    print: f.evidence({ title: '原文页面' }),
  },
  states: { draft: '草稿', submitted: '待核对', checked: '已核对', replaced: '已停用', void: '已作废' },
  start: 'draft',
  transitions: {
    submit: { title: '提交核对', from: 'draft', to: 'submitted', by },
    check: { title: '与原文核对', from: 'submitted', to: 'checked', by, unlike: 'submit' },
    send_back: { title: '退回', from: 'submitted', to: 'draft', by, reason: true, aside: true },
    answer_by: { title: '调整对应指标和措施', from: 'checked', by: [...desks], takes: ['figure', 'answering_unit', 'action'], aside: true },
    replace: { title: '停用', from: 'checked', to: 'replaced', by, reason: true, aside: true },
    annul: { title: '作废', from: ['draft', 'submitted'], to: 'void', by, reason: true, aside: true },
  },
  access: { create: by, read: 'everyone_signed_in', update: { by, in: ['draft'] } },
  label: ['name', 'edition'],
  columns: ['number', 'name', 'edition', 'system', 'nature', 'value', 'unit', 'figure', 'answering_unit', 'state'],
  checks: [demandWhole],
  indexes: [['edition', 'number']],
})
export interface ForestCityDemandTable extends Table<typeof forestCityDemand> {}
