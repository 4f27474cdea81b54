import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { later } from '#kit/register/validity.ts'
import { untilField } from '#kit/register/transition.ts'
import { postRoles } from '../post/post.ts'

export const delegationCauses = { leave: '休假', trip: '出差', training: '学习培训', other: '其他' } as const

const holders = Object.keys(postRoles) as (keyof typeof postRoles)[]

/**
 * A post lent for a time: whoever it is lent to acts by it beside its holder, and what he does stands in history under his own
 * name. `valid_to` is the first day it is no longer lent. Seen by whoever holds a post over its place, ended at any moment by its holder, by whom it was lent to,
 * or by who may appoint to it.
 */
export const delegation = register('delegation', {
  title: '岗位委托',
  basis: ['本单位请销假和AB岗规定'],
  fields: {
    post: f.reference({ title: '委托的岗位', register: 'post', help: '不选则为本人的岗位' }),
    lent_to: f.person({ title: '受托人', required: true }),
    valid_from: f.date({ title: '委托起始日期', required: true }),
    valid_to: f.date({ title: '收回日期（当日起不再代办）', required: true }),
    cause: f.choice(delegationCauses, { title: '事由', required: true }),
  },
  states: { lent: '委托中', ended: '已收回' },
  start: 'lent',
  transitions: {
    end: { title: '收回', from: 'lent', to: 'ended', by: holders, aside: true },
    expire: { title: '到期收回', from: 'lent', to: 'ended', by: ['system'], lapses: untilField('valid_to'), aside: true },
  },
  access: { create: holders, read: 'any_post', never_own: 'lent_to' },
  label: ['post', 'lent_to'],
  columns: ['post', 'lent_to', 'valid_from', 'valid_to', 'cause', 'division', 'state'],
  event: 'valid_from',
  checks: [later('valid_from', 'valid_to', 'delegation_validity', '收回日期应晚于起始日期')],
  indexes: [['lent_to', 'state']],
})
export interface DelegationTable extends Table<typeof delegation> {}
