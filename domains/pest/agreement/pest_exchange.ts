import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks } from '../keepers.ts'

/** What was done under an agreement: a finding told or heard, a joint check, a meeting. */
export const pestExchange = register('pest_exchange', {
  title: '联防联控活动',
  basis: ['森林法35'],
  fields: {
    agreement: f.reference({ title: '协议', register: 'pest_agreement', required: true }),
    kind: f.choice(
      { told: '通报对方', heard: '收到通报', joint_check: '联合检查', joint_clearing: '同步除治', meeting: '联席会议' },
      { title: '类别', required: true },
    ),
    held_on: f.date({ title: '日期', required: true }),
    place: f.text({ title: '地点', max: 100 }),
    content: f.text({ title: '内容', required: true, long: true }),
    people: f.integer({ title: '参加人员', unit: '人', min: 0, max: 10_000 }),
    photos: f.evidence({ title: '照片和材料' }),
  },
  states: { done: '已登记', void: '已作废' },
  start: 'done',
  transitions: { annul: { title: '作废', from: 'done', to: 'void', by: [...bothDesks], reason: true, aside: true } },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['done'] } },
  event: 'held_on',
  label: ['kind', 'held_on'],
  columns: ['held_on', 'agreement', 'kind', 'place', 'people', 'division', 'state'],
  checks: [notAhead('held_on', { code: 'pest_exchange_ahead', message: '日期不能晚于今天', fields: ['held_on'] })],
})
export interface PestExchangeTable extends Table<typeof pestExchange> {}
