import { ASPECTS, FOREST_CATEGORIES, HEALTH, OWNERSHIP, PROGRAMMES, SOILS } from '#datasets/banks/survey.ts'
import { LAND_CLASS_GENERATIONS, STAND_CLASSES } from '#datasets/banks/land-classes.ts'
import { SPECIES_GROUPS } from '#datasets/banks/species-groups.ts'
import { CHANGE_CAUSE_CODES } from '#datasets/forest_resource/change-causes.ts'
import { ORIGINS as standOrigins } from '#datasets/forest_resource/origins.ts'
import { forestPurposes } from '#datasets/land_use/codes.ts'
import type { Role } from '#kit/register/access.ts'
import { inOrder } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { AGE_GROUPS, ORIGINS } from './stand.ts'
import { landClassKnown } from './checks.ts'

const titlesOf = <K extends string>(all: Readonly<Record<K, { readonly title: string }>>): Record<K, string> =>
  Object.fromEntries(Object.entries<{ readonly title: string }>(all).map(([key, { title }]) => [key, title])) as Record<K, string>

export const surveyKeepers = ['county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
const surveyed = [
  'land_class',
  'land_class_generation',
  'species',
  'origin',
  'age_group',
  'mean_age',
  'canopy_percent',
  'mean_dbh',
  'mean_height',
  'volume_per_ha',
  'forest_purpose',
  'forest_category',
] as const

/**
 * A sub-compartment in one stretch of valid time. What changes on the ground ends it and begins the next (`valid_to`, `valid_from`,
 * cause); what was written wrongly is corrected in place, and the history keeps what was believed before. It comes by import.
 */
export const subCompartment = register('sub_compartment', {
  title: '森林小班',
  basis: ['森林法27', '森林资源规划设计调查技术规程（GB/T 26424）', '森林资源数据更新技术要求'],
  fields: {
    number: f.text({
      title: '小班号',
      required: true,
      max: 40,
      help: '县、乡、村、林班、小班连写',
      also_known_as: ['XIAO_BAN_ID', 'XIAO_BAN_X', 'XBH', 'XIAO_BAN'],
    }),
    forest_block: f.text({ title: '林班', max: 20, also_known_as: ['LIN_BAN'] }),
    boundary: f.polygon({ title: '界线', required: true }),
    area_ha: f.decimal({
      title: '面积',
      unit: '公顷',
      scale: 4,
      required: true,
      min: '0.0001',
      max: '100000',
      help: '成果面积；与图形面积相差不得超过允许误差',
      also_known_as: ['MIAN_JI', 'XBMJ'],
    }),
    computed_ha: f.decimal({ title: '图形面积', unit: '公顷', scale: 4, system: true, help: '按界线在椭球面上计算' }),
    land_class: f.text({ title: '地类', required: true, max: 10, also_known_as: ['DI_LEI'] }),
    land_class_generation: f.choice(titlesOf(LAND_CLASS_GENERATIONS), { title: '地类代码版本', help: '留空时按代码判断' }),
    land_owner: f.code({ title: '林地权属', list: OWNERSHIP, also_known_as: ['LD_QS'] }),
    tree_owner: f.code({ title: '林木权属', list: OWNERSHIP, also_known_as: ['LMSYQ'] }),
    forest_category: f.code({ title: '森林类别', list: FOREST_CATEGORIES, also_known_as: ['SEN_LIN_LB'] }),
    forest_purpose: f.code({ title: '林种', list: forestPurposes, also_known_as: ['LIN_ZHONG'] }),
    protection_grade: f.choice({ 1: 'Ⅰ级', 2: 'Ⅱ级', 3: 'Ⅲ级', 4: 'Ⅳ级' }, { title: '林地保护等级', also_known_as: ['BH_DJ'] }),
    programme: f.code({ title: '工程类别', list: PROGRAMMES, also_known_as: ['G_CHENG_LB'] }),
    species: f.text({ title: '优势树种', max: 40, also_known_as: ['YOU_SHI_SZ'] }),
    origin: f.code({ title: '起源', list: standOrigins, also_known_as: ['QI_YUAN'] }),
    mean_age: f.integer({ title: '平均年龄', unit: '年', min: 0, max: 2000, also_known_as: ['PINGJUN_NL'] }),
    age_group: f.choice(AGE_GROUPS, { title: '龄组', also_known_as: ['LING_ZU'] }),
    canopy_percent: f.decimal({ title: '郁闭度', unit: '%', scale: 0, min: '0', max: '100' }),
    mean_dbh: f.decimal({ title: '平均胸径', unit: '厘米', scale: 1, min: '0', max: '500', also_known_as: ['PINGJUN_XJ'] }),
    mean_height: f.decimal({ title: '平均树高', unit: '米', scale: 1, min: '0', max: '100', also_known_as: ['PINGJUN_SG'] }),
    volume_per_ha: f.decimal({
      title: '每公顷蓄积',
      unit: '立方米',
      scale: 2,
      min: '0',
      max: '3000',
      help: '没有实测的留空，不填零',
      also_known_as: ['HUO_LMGQXJ', 'MEI_GQ_XJ'],
    }),
    slope_degrees: f.integer({ title: '坡度（度）', min: 0, max: 90, also_known_as: ['PO_DU'] }),
    aspect: f.code({ title: '坡向', list: ASPECTS, also_known_as: ['PO_XIANG'] }),
    soil: f.code({ title: '土壤类型', list: SOILS, also_known_as: ['TU_RANG_LX'] }),
    soil_thickness: f.integer({ title: '土层厚度', unit: '厘米', min: 0, max: 1000, also_known_as: ['TU_CENG_HD'] }),
    health: f.code({ title: '健康等级', list: HEALTH, also_known_as: ['JKZK'] }),
    surveyed_on: f.date({ title: '调查日期', required: true }),
    survey: f.text({ title: '数据来源', required: true, max: 200, also_known_as: ['DT_SRC', 'GXSJ'] }),
    previous_land_class: f.text({ title: '前期地类', max: 10, also_known_as: ['Q_DI_LEI'] }),
    previous_species: f.text({ title: '前期优势树种', max: 40, also_known_as: ['Q_YOU_SHI_SZ', 'Q_SHU_ZHONG'] }),
    previous_volume_per_ha: f.decimal({ title: '前期每公顷蓄积', unit: '立方米', scale: 2, min: '0', max: '3000', also_known_as: ['Q_GQXJ', 'Q_HUO_LMGQXJ'] }),
    previous_surveyed_on: f.date({ title: '前期调查日期' }),
    valid_from: f.date({ title: '起始日期', required: true, help: '这一现状从哪天起成立' }),
    cause: f.code({ title: '变化原因', list: CHANGE_CAUSE_CODES, also_known_as: ['BHYY'] }),
    replaces: f.text({ title: '原小班号', max: 400, help: '由哪些小班分割、合并而来；以顿号或逗号分开，小班号不变的不填' }),
    valid_to: f.date({ title: '终止日期（当日起不再成立）', later: true }),
    stand_class: f.choice(STAND_CLASSES, { title: '林分类型', system: true }),
    species_group: f.choice(titlesOf(SPECIES_GROUPS), { title: '树种组', system: true }),
    origin_class: f.choice(ORIGINS, { title: '天然或人工', system: true }),
    volume: f.decimal({ title: '小班蓄积', unit: '立方米', scale: 2, system: true }),
    kind: f.text({ title: '计量类型', max: 80, system: true, help: '林分类型、树种组、起源、龄组，决定用哪一行参数' }),
    previous_kind: f.text({ title: '前期计量类型', max: 80, system: true }),
    growth_per_ha: f.decimal({
      title: '每公顷年均生长量',
      unit: '立方米',
      scale: 4,
      system: true,
      help: '前后两期蓄积之差除以间隔年数；蓄积减少、换了树种或只有一期的没有',
    }),
    grown_from: f.integer({ title: '蓄积年度', system: true, help: '调查的蓄积是哪一年年末的；此后各年按年均生长量推算' }),
  },
  states: { current: '现状', superseded: '已变更', void: '已作废' },
  start: 'current',
  transitions: {
    supersede: { title: '变更为新小班', from: 'current', to: 'superseded', by: ['system'], needs: ['valid_to'] },
    correct: {
      title: '更正',
      from: 'current',
      by: [...surveyKeepers],
      takes: [...surveyed],
      reason: true,
      aside: true,
      warning: '更正录入错误；地面上的变化应导入变更后的小班。',
    },
    annul: { title: '作废', from: ['current', 'superseded'], to: 'void', by: [...surveyKeepers], reason: true, aside: true, warning: '作废后不再计入任何库。' },
  },
  imported: 'only',
  access: { create: [...surveyKeepers, 'system'], read: 'any_post' },
  event: 'valid_from',
  label: ['number'],
  columns: ['number', 'stand_class', 'species', 'age_group', 'area_ha', 'volume_per_ha', 'forest_category', 'valid_from', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'stand_class', minZoom: 10 },
  checks: [inOrder('valid_from', 'valid_to', { code: 'stand_ends_before_start', message: '终止日期不能早于起始日期', fields: ['valid_to'] }), landClassKnown],
  indexes: [['number', 'state'], ['valid_from']],
})
export interface SubCompartmentTable extends Table<typeof subCompartment> {}
