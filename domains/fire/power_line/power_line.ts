import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { fireOfficers, townshipHands } from '../keepers.ts'
import { fireLaw } from '../law.ts'

/** One section of a distribution or transmission line, drawn once: two sections of one voltage may not lie on each other. */
export const powerLine = register('power_line', {
  title: '电力线路区段',
  basis: [...fireLaw('lines'), '电力设施保护条例'],
  fields: {
    name: f.text({ title: '线路及区段', required: true, max: 120 }),
    code: f.text({ title: '区段编号', required: true, max: 60, unique: true }),
    voltage: f.choice({ '10kv': '10千伏', '35kv': '35千伏', '110kv': '110千伏及以上', low: '0.4千伏' }, { title: '电压等级', required: true }),
    owner_unit: f.text({ title: '产权单位', required: true, max: 200 }),
    line: f.line({ title: '走向', required: true }),
    in_fire_zone: f.boolean({ title: '位于森林防火区', required: true }),
    length_km: f.decimal({ title: '长度', unit: '公里', scale: 2, min: '0', system: true, help: '按走向在椭球面上计算' }),
    note: f.text({ title: '备注', max: 500 }),
  },
  states: { in_service: '在用', retired: '退运' },
  start: 'in_service',
  transitions: {
    retire: { title: '退运', from: 'in_service', to: 'retired', by: [...fireOfficers], reason: true, aside: true },
  },
  access: { create: [...townshipHands, 'city.fire_officer'], read: 'any_post', update: { by: [...fireOfficers] } },
  label: ['name'],
  columns: ['name', 'code', 'voltage', 'length_km', 'in_fire_zone', 'owner_unit', 'division', 'state'],
  map: { geometry: 'line', colorBy: 'voltage', minZoom: 9 },
})
export interface PowerLineTable extends Table<typeof powerLine> {}
