import type { Table } from '#kit/register/define.ts'
import { register } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import type {} from '../roles.ts'

const keepers = ['admin', 'city.chief_office', 'county.chief_office', 'township.officer'] as const

/** A person who holds or held a post. Only what the duty needs (个人信息保护法6, 34): a name and a way to call. */
export const person = register('person', {
  title: '人员',
  basis: ['个人信息保护法6、28、34', '关于全面推行林长制的意见'],
  fields: {
    // 林长、护林员姓名依规公示，工作人员姓名是办理留痕的一部分，故不遮蔽；电话遮蔽。
    name: f.text({ title: '姓名', required: true, max: 40 }),
    phone: f.text({
      title: '手机号',
      pattern: '^1\\d{10}$',
      help: '应为11位手机号',
      max: 11,
      sensitive: { mask: 'phone', roles: keepers, purpose: '防火值守和问题交办联系' },
    }),
    organisation: f.text({ title: '所在单位', max: 100 }),
    note: f.text({ title: '备注' }),
  },
  states: { active: '在册', left: '已离开' },
  start: 'active',
  transitions: {
    leave: { undo: 'come_back', title: '离开', from: 'active', to: 'left', by: keepers, reason: true, aside: true },
    come_back: { title: '重新在册', from: 'left', to: 'active', by: keepers, reason: true, aside: true },
  },
  access: { create: keepers, read: 'any_post', update: { by: keepers, in: ['active'] } },
  label: ['name'],
  columns: ['name', 'phone', 'organisation', 'division', 'state'],
})
export interface PersonTable extends Table<typeof person> {}
