import { importances } from '#datasets/wetland/occupation.ts'
import { EXCLUDED_CLASSES, EXCLUDED_TYPES, landClasses, wetlandTypes } from '#datasets/wetland/types.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { notAhead } from '#kit/register/checks.ts'
import { listedWhole } from './checks.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'

/** One wetland as the county keeps it: what it is, how far it reaches, who answers for it. Its division is where it lies. */
export const wetland = register('wetland', {
  title: '湿地名录',
  basis: ['湿地保护法2', '湿地保护法14', '湿地保护法18', '四川省河湖长制条例'],
  fields: {
    name: f.text({ title: '湿地名称', required: true, max: 100 }),
    number: f.text({ title: '编号', required: true, max: 40, unique: true, help: '名录或普查中的编号' }),
    type: f.code({ title: '湿地类型', list: wetlandTypes, required: true, help: `${Object.values(EXCLUDED_TYPES).join('、')}不是湿地（湿地保护法2）` }),
    land_class: f.code({
      title: '三调地类',
      list: landClasses,
      required: true,
      help: `三调公布的“湿地”只有七个二级类，河流、水库水面另计；${Object.values(EXCLUDED_CLASSES).join('、')}不是湿地`,
    }),
    importance: f.choice(importances, { title: '级别', required: true }),
    area: f.decimal({ title: '面积', unit: '公顷', scale: 4, min: '0.0001', max: '1000000', required: true }),
    boundary: f.polygon({ title: '范围', required: true }),
    layer: f.reference({ title: '范围所据的图层版本', register: 'control_layer', help: '重要湿地填写其管控图层的版本' }),
    water: f.text({ title: '所在河流、湖库', max: 60 }),
    keeper: f.text({ title: '管护单位', required: true, max: 100 }),
    river_chief: f.text({ title: '河（湖）长职务', max: 100, help: '填写职务，不填写姓名' }),
    note: f.text({ title: '说明', max: 500 }),
    list_document: f.text({ title: '公布名录的文号', later: true, max: 100 }),
    listed_on: f.date({ title: '公布日期', later: true }),
    change_document: f.text({ title: '调整文号', later: true, max: 100 }),
    small: f.boolean({ title: '小微湿地', system: true }),
    is_natural: f.boolean({ title: '自然湿地', system: true }),
    drawn_m2: f.decimal({ title: '图上平面面积', unit: '平方米', scale: 2, system: true }),
  },
  states: { registered: '已登记', listed: '已列入名录', delisted: '已调出' },
  start: 'registered',
  transitions: {
    list: {
      title: '列入名录',
      from: 'registered',
      to: 'listed',
      by: [...bothDesks],
      needs: ['list_document', 'listed_on'],
      takes: ['layer'],
      basis: ['湿地保护法14'],
      check: notAhead('listed_on', { code: 'wetland_listed_ahead', message: '公布日期不能晚于今天', fields: ['listed_on'] }),
    },
    redraw: {
      title: '调整范围',
      from: 'listed',
      by: [...bothDesks],
      needs: ['boundary', 'area', 'change_document'],
      takes: ['layer', 'type', 'land_class'],
      reason: true,
      aside: true,
      basis: ['湿地保护法14'],
      warning: '只改名录中的范围。面积账的增减要另记一笔，写明依据。',
    },
    delist: {
      title: '调出名录',
      from: ['registered', 'listed'],
      to: 'delisted',
      by: [...cityDesk, ...countyDesk],
      needs: ['change_document'],
      reason: true,
      aside: true,
      warning: '调出名录不减少面积账；面积真正减少的，另记一笔。',
    },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['registered'] } },
  label: ['name'],
  columns: ['name', 'number', 'type', 'importance', 'area', 'keeper', 'river_chief', 'division', 'state'],
  map: { geometry: 'boundary', colorBy: 'importance', minZoom: 8 },
  checks: [listedWhole],
  indexes: [['type', 'state']],
})
export interface WetlandTable extends Table<typeof wetland> {}
