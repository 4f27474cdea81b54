import { ageGroups, dominantSpecies, forestClasses, forestPurposes, landClasses, landOwnership } from '#datasets/land_use/codes.ts'
import { WELFARE_AUTHORITIES } from '#datasets/forest_resource/authority.ts'
import { PROTECTION_LEVELS } from '#datasets/public_forest/codes.ts'
import { ORIGINS } from '#datasets/forest_resource/origins.ts'
import { protectionGrades } from '#datasets/land_use/protection-grades.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import type { Check } from '#kit/register/transition.ts'
import { countyDesk } from '../keepers.ts'
import { useTypes } from '../application/use-type.ts'

const WELFARE_CLASSES: readonly unknown[] = ['011', '012']

const authorityNamed: Check = ({ after }) =>
  WELFARE_CLASSES.includes(after.forest_class) === (after.welfare_authority !== null && after.welfare_authority !== undefined)
    ? null
    : { code: 'welfare_authority_amiss', message: '公益林应填事权等级，商品林不填', fields: ['welfare_authority'] }

/** One polygon of an application with the attributes of survey table A.1. Its division is the village. */
export const landParcel = register('land_parcel', {
  title: '使用林地地块',
  basis: ['建设项目使用林地审核审批管理规范'],
  fields: {
    application: f.reference({ title: '使用林地申请', register: 'land_use_application', required: true }),
    number: f.integer({ title: '地块序号', required: true, min: 1, max: 9999 }),
    sub_compartment: f.text({ title: '小班号', required: true, max: 40 }),
    area: f.decimal({ title: '面积', unit: '公顷', scale: 4, min: '0.0001', required: true }),
    boundary: f.polygon({ title: '范围', required: true }),
    land_class: f.code({ title: '地类', list: landClasses, required: true }),
    ownership: f.code({ title: '林地权属', list: landOwnership, required: true }),
    protection_grade: f.choice(protectionGrades, { title: '林地保护等级', required: true }),
    forest_class: f.code({ title: '森林类别', list: forestClasses, required: true }),
    welfare_authority: f.code({ title: '公益林事权等级', list: WELFARE_AUTHORITIES }),
    national_level: f.code({ title: '国家级公益林保护等级', list: PROTECTION_LEVELS, help: '事权等级为国家级的填写：一级的多数项目不得使用' }),
    forest_purpose: f.code({ title: '林种', list: forestPurposes }),
    origin: f.code({ title: '起源', list: ORIGINS }),
    eco_zone: f.text({ title: '重点生态区域', max: 100, help: '不在重点生态区域的不填' }),
    species: f.code({ title: '优势树种', list: dominantSpecies }),
    age_group: f.code({ title: '龄组', list: ageGroups }),
    mean_height: f.decimal({ title: '平均树高', unit: '米', scale: 1, min: '0', max: '99' }),
    mean_dbh_cm: f.integer({ title: '平均胸径（厘米）', min: 0, max: 300 }),
    canopy_percent: f.integer({ title: '郁闭度', unit: '%', min: 0, max: 100, help: '0.6写作60' }),
    volume: f.decimal({ title: '小班蓄积', unit: '立方米', scale: 2, min: '0' }),
    trees: f.integer({ title: '株数', unit: '株', min: 0 }),
    works: f.text({ title: '建设内容', required: true, max: 200 }),
    in_urban_plan: f.boolean({ title: '位于城市规划区内', required: true }),
    note: f.text({ title: '备注', max: 300 }),
    use_type: f.choice(useTypes, { title: '使用林地类型', system: true }),
    drawn_m2: f.decimal({ title: '图上平面面积', unit: '平方米', scale: 2, system: true }),
    ellipsoidal_m2: f.decimal({ title: '椭球面积', unit: '平方米', scale: 2, system: true }),
  },
  states: { drawn: '已录入', removed: '已移除' },
  start: 'drawn',
  transitions: { remove: { title: '移除', from: 'drawn', to: 'removed', by: [...countyDesk], reason: true, aside: true } },
  access: { create: [...countyDesk], read: 'any_post', update: { by: [...countyDesk] } },
  label: ['application', 'number'],
  columns: ['application', 'number', 'area', 'land_class', 'protection_grade', 'use_type', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'protection_grade', minZoom: 10 },
  checks: [authorityNamed],
  indexes: [['application', 'state']],
})
export interface LandParcelTable extends Table<typeof landParcel> {}
