import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { fireOfficers, townshipHands } from '../keepers.ts'
import { fireLaw } from '../law.ts'

/** The area fed by one distribution transformer (配电台区). */
export const transformerArea = register('transformer_area', {
  title: '配电台区',
  basis: [...fireLaw('lines'), '电力设施保护条例'],
  fields: {
    name: f.text({ title: '台区名称', required: true, max: 120 }),
    code: f.text({ title: '台区编号', required: true, max: 60, unique: true }),
    owner_unit: f.text({ title: '产权单位', required: true, max: 200 }),
    location: f.point({ title: '位置', required: true }),
    in_fire_zone: f.boolean({ title: '位于森林防火区', required: true }),
  },
  states: { in_service: '在用', retired: '退运' },
  start: 'in_service',
  transitions: {
    retire: { title: '退运', from: 'in_service', to: 'retired', by: [...fireOfficers], reason: true, aside: true },
  },
  access: { create: [...townshipHands, 'city.fire_officer'], read: 'any_post', update: { by: [...fireOfficers] } },
  label: ['name'],
  columns: ['name', 'code', 'owner_unit', 'in_fire_zone', 'division', 'state'],
  map: { geometry: 'location', colorBy: 'state', minZoom: 9 },
})
export interface TransformerAreaTable extends Table<typeof transformerArea> {}
