import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import type { Check } from '#kit/register/transition.ts'
import { quotaKeepers } from '../keepers.ts'
import { fellingKinds, forestClasses, origins, ownerships } from './item.ts'

const yearsInOrder: Check = ({ after }) =>
  Number(after['from_year']) < Number(after['to_year']) ? null : { code: 'rule_years', message: '适用的截止年度应晚于起始年度', fields: ['to_year'] }

/** What the province lets be carried over, as a line of policy with its document. Without one nothing is carried over. */
export const carryOverRule = register('carry_over_rule', {
  title: '限额结转规定',
  basis: ['森林法54'],
  fields: {
    document_number: f.text({ title: '文号', required: true, max: 100 }),
    decision: f.choice({ allow: '允许', deny: '禁止' }, { title: '规定', required: true }),
    from_year: f.integer({ title: '起始年度', required: true, min: 2011, max: 2100 }),
    to_year: f.integer({ title: '截止年度', required: true, min: 2011, max: 2100 }),
    ownership: f.choice(ownerships, { title: '林木权属', help: '不填为全部' }),
    origin: f.choice(origins, { title: '起源', help: '不填为全部' }),
    forest_class: f.choice(forestClasses, { title: '森林类别', help: '不填为全部' }),
    kind: f.choice(fellingKinds, { title: '采伐类型', help: '不填为全部' }),
    note: f.text({ title: '说明', max: 500 }),
  },
  states: { in_force: '有效', repealed: '已废止' },
  start: 'in_force',
  transitions: { repeal: { title: '废止', from: 'in_force', to: 'repealed', by: [...quotaKeepers], reason: true, aside: true } },
  access: { create: [...quotaKeepers], read: 'everyone_signed_in' },
  label: ['document_number', 'decision'],
  columns: ['document_number', 'decision', 'from_year', 'to_year', 'forest_class', 'kind', 'division', 'state'],
  checks: [yearsInOrder],
})
export interface CarryOverRuleTable extends Table<typeof carryOverRule> {}
