import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { inOrder } from '#kit/register/checks.ts'
import { townshipHands } from '../keepers.ts'
import { fireLaw } from '../law.ts'

/** A fixed source of heat that a satellite sees again and again; its pixels are logged but not dispatched. */
export const heatSource = register('heat_source', {
  title: '固定热源',
  basis: fireLaw('first_report'),
  fields: {
    name: f.text({ title: '名称', required: true, max: 120 }),
    kind: f.choice(
      { kiln: '砖瓦窑', cement: '水泥厂', steel: '冶炼铸造', power: '发电厂', waste: '垃圾填埋（焚烧）', solar: '光伏板反光', other: '其他' },
      { title: '类别', required: true },
    ),
    location: f.point({ title: '位置', required: true }),
    radius_m: f.integer({ title: '影响半径', unit: '米', required: true, min: 50, max: 5000 }),
    valid_from: f.date({ title: '起始', required: true }),
    valid_to: f.date({ title: '截止' }),
    note: f.text({ title: '备注', max: 500 }),
  },
  states: { active: '有效', retired: '已停用' },
  start: 'active',
  transitions: {
    retire: { title: '停用', from: 'active', to: 'retired', by: ['county.fire_officer', 'city.fire_officer'], takes: ['valid_to'], reason: true, aside: true },
  },
  access: { create: [...townshipHands, 'city.fire_officer'], read: 'any_post', update: { by: ['county.fire_officer', 'city.fire_officer'] } },
  event: 'valid_from',
  label: ['name'],
  columns: ['name', 'kind', 'radius_m', 'valid_from', 'valid_to', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'kind', minZoom: 9 },
  checks: [inOrder('valid_from', 'valid_to', { code: 'ends_before_start', message: '截止不能早于起始', fields: ['valid_to'] })],
})
export interface HeatSourceTable extends Table<typeof heatSource> {}
