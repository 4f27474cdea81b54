import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { landDesks } from '../keepers.ts'

const by = [...landDesks]

/** Rent that reached one of those who hold the land, for one day on which it fell due. What is owed is reckoned from the contract, never written. */
export const rentPayment = register('rent_payment', {
  title: '流转租金支付',
  basis: ['农村土地承包法39', '森林法19'],
  fields: {
    transfer: f.reference({ title: '林地流转', register: 'forest_transfer', required: true }),
    party: f.reference({ title: '权利人', register: 'transfer_party', required: true }),
    due_on: f.date({ title: '应付日期', required: true, help: '租金日历上的日期' }),
    amount: f.decimal({ title: '实付', unit: '元', scale: 2, min: '0.01', required: true }),
    paid_on: f.date({ title: '支付日期', required: true }),
    voucher: f.evidence({ title: '支付凭证' }),
    note: f.text({ title: '说明', max: 300 }),
  },
  states: { paid: '已支付', void: '已作废' },
  start: 'paid',
  transitions: { annul: { title: '作废', from: 'paid', to: 'void', by: ['county.forestry_officer', 'city.forestry_officer'], reason: true, aside: true } },
  access: { create: by, read: 'any_post' },
  label: ['transfer', 'due_on'],
  event: 'paid_on',
  columns: ['transfer', 'party', 'due_on', 'amount', 'paid_on', 'division', 'state'],
  checks: [notAhead('paid_on', { code: 'reserve_day_ahead', message: '支付日期不能晚于今天', fields: ['paid_on'] })],
  indexes: [['transfer', 'due_on']],
})
export interface RentPaymentTable extends Table<typeof rentPayment> {}
