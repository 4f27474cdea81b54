import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { notAhead } from '#kit/register/checks.ts'
import { finders, townshipHands } from '../keepers.ts'
import { fireLaw } from '../law.ts'

/** A walk along one line section. Length, voltage and zone are copied from the section as it was on that day. */
export const lineInspection = register('line_inspection', {
  title: '线路排查',
  basis: fireLaw('lines'),
  fields: {
    power_line: f.reference({ title: '线路区段', register: 'power_line', required: true }),
    inspected_on: f.date({ title: '排查日期', required: true }),
    method: f.choice({ on_foot: '步行', drone: '无人机', both: '步行和无人机' }, { title: '方式', required: true }),
    inspectors: f.text({ title: '排查人员（单位）', required: true, max: 200 }),
    findings: f.text({ title: '排查情况', required: true, max: 1000 }),
    hazards_found: f.integer({ title: '发现隐患', unit: '个', min: 0, max: 500 }),
    photos: f.evidence({ title: '现场照片' }),
    length_km: f.decimal({ title: '区段长度', unit: '公里', scale: 2, min: '0', system: true }),
    voltage: f.text({ title: '电压等级', max: 20, system: true }),
    in_fire_zone: f.boolean({ title: '位于森林防火区', system: true }),
  },
  states: { done: '已排查', void: '已作废' },
  start: 'done',
  transitions: {
    annul: { title: '作废', from: 'done', to: 'void', by: [...townshipHands], reason: true, aside: true },
  },
  access: { create: [...finders], read: 'any_post' },
  event: 'inspected_on',
  label: ['power_line', 'inspected_on'],
  columns: ['power_line', 'inspected_on', 'method', 'length_km', 'hazards_found', 'division', 'state'],
  checks: [notAhead('inspected_on', { code: 'inspection_ahead', message: '排查日期不能晚于今天', fields: ['inspected_on'] })],
})
export interface LineInspectionTable extends Table<typeof lineInspection> {}
