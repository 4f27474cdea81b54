import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { countyDesk, cityDesk } from '../keepers.ts'

/** A payment of a contract: so many accepted trees at its price, or what was retained of them. */
export const pestPayment = register('pest_payment', {
  title: '除治付款',
  basis: ['民法典770'],
  fields: {
    contract: f.reference({ title: '除治合同', register: 'pest_contract', required: true }),
    kind: f.choice({ progress: '进度款', final: '尾款' }, { title: '款项', required: true }),
    trees: f.integer({ title: '验收合格株数', unit: '株', required: true, min: 1, max: 1_000_000 }),
    asked_on: f.date({ title: '申请日期', required: true }),
    amount: f.decimal({ title: '金额', unit: '元', scale: 2, system: true }),
    paid_on: f.date({ title: '付款日期', later: true }),
    receipt: f.text({ title: '凭证号', later: true, max: 100 }),
  },
  states: { asked: '待付', paid: '已付', void: '已作废' },
  start: 'asked',
  transitions: {
    pay: {
      title: '付款',
      from: 'asked',
      to: 'paid',
      by: [...countyDesk],
      needs: ['paid_on', 'receipt'],
      check: notAhead('paid_on', { code: 'pest_payment_ahead', message: '付款日期不能晚于今天', fields: ['paid_on'] }),
    },
    annul: { title: '作废', from: 'asked', to: 'void', by: [...countyDesk, ...cityDesk], reason: true, aside: true },
  },
  access: { create: [...countyDesk], read: 'any_post' },
  event: 'asked_on',
  label: ['kind', 'trees'],
  columns: ['contract', 'kind', 'trees', 'amount', 'asked_on', 'paid_on', 'division', 'state'],
  checks: [
    notAhead('asked_on', { code: 'pest_payment_ahead', message: '申请日期不能晚于今天', fields: ['asked_on'] }),
    inOrder('asked_on', 'paid_on', { code: 'pest_payment_reversed', message: '付款日期不能早于申请', fields: ['paid_on'] }),
  ],
})
export interface PestPaymentTable extends Table<typeof pestPayment> {}
