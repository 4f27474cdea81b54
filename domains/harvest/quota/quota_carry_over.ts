import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { quotaKeepers } from '../keepers.ts'

/** What was left of one year's account carried into a later one: both lines are booked with it, or neither. */
export const quotaCarryOver = register('quota_carry_over', {
  title: '限额结转',
  basis: ['森林法54'],
  fields: {
    from_quota: f.reference({ title: '结转出', register: 'harvest_quota', required: true }),
    to_quota: f.reference({ title: '结转入', register: 'harvest_quota', required: true }),
    amount: f.decimal({ title: '数额', unit: '立方米', scale: 4, min: '0', required: true }),
    document_number: f.text({ title: '依据文号', max: 100, system: true }),
    note: f.text({ title: '说明', max: 500 }),
  },
  states: { carried: '已结转' },
  start: 'carried',
  transitions: {},
  access: { create: [...quotaKeepers], read: 'everyone_signed_in' },
  label: ['from_quota', 'amount'],
  columns: ['from_quota', 'to_quota', 'amount', 'document_number', 'division'],
})
export interface QuotaCarryOverTable extends Table<typeof quotaCarryOver> {}
