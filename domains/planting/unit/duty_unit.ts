import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { takers } from '../keepers.ts'

const by = [...takers]
export const unitKinds = {
  office: '机关',
  institution: '事业单位',
  school: '学校',
  enterprise: '企业',
  army: '军警',
  village: '村（社区）',
  association: '社会组织',
  public: '社会公众',
} as const

/** Who reports: a unit with its people, or the public of a place that belongs to no unit. */
export const dutyUnit = register('duty_unit', {
  title: '义务植树单位',
  basis: ['国务院关于开展全民义务植树运动的实施办法3、9'],
  fields: {
    name: f.text({ title: '单位名称', required: true, max: 120, unique: true, also_known_as: ['填报单位', '单位'] }),
    kind: f.choice(unitKinds, { title: '单位类别', required: true }),
    credit_code: f.text({ title: '统一社会信用代码', max: 18, pattern: '^[0-9A-Z]{18}$' }),
    plot: f.text({ title: '责任地段', max: 200, help: '分配给单位植树、管护的地段' }),
  },
  states: { active: '在册', closed: '已注销' },
  start: 'active',
  transitions: {
    close: { title: '注销', from: 'active', to: 'closed', by, reason: true, aside: true },
    restore: { title: '恢复在册', from: 'closed', to: 'active', by, aside: true },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['active'] } },
  label: ['name'],
  columns: ['name', 'kind', 'plot', 'division', 'state'],
})
export interface DutyUnitTable extends Table<typeof dutyUnit> {}
