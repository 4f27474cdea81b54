import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { countyDesks } from '../keepers.ts'

/** Somebody outside the department who is asked along on inspections for what they know. */
export const safetyExpert = register('safety_expert', {
  title: '安全专家',
  basis: ['安全生产法65'],
  fields: {
    name: f.text({ title: '姓名', required: true, max: 60 }),
    unit: f.text({ title: '单位', required: true, max: 100 }),
    field: f.text({ title: '专业', required: true, max: 60 }),
    title_held: f.text({ title: '职称', max: 60 }),
    certificate: f.text({ title: '聘书编号', max: 60 }),
    phone: f.text({ title: '电话', max: 30, sensitive: { mask: 'phone', roles: [...countyDesks], purpose: '联系专家参加检查' } }),
  },
  states: { listed: '在库', left: '已退出' },
  start: 'listed',
  transitions: {
    leave: { title: '退出', from: 'listed', to: 'left', by: [...countyDesks], reason: true, aside: true },
    return: { title: '重新入库', from: 'left', to: 'listed', by: [...countyDesks], aside: true },
  },
  access: { create: [...countyDesks], read: 'everyone_signed_in', update: { by: [...countyDesks] } },
  label: ['name'],
  columns: ['name', 'unit', 'field', 'division', 'state'],
})
export interface SafetyExpertTable extends Table<typeof safetyExpert> {}
