import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, cityDesk, countyDesk } from '../keepers.ts'
import { bondNamed } from './checks.ts'

export const paymentSources = { bond: '专项债券', finance: '财政资金', own: '自筹资金', bank: '银行贷款' } as const

/**
 * A payment under a contract. Asking for it reserves it on the contract's account, and on the bond's where a bond pays; paying takes it; refusing
 * releases it; money that comes back is given back.
 */
export const industryPayment = register('industry_payment', {
  title: '项目支付',
  basis: ['政府投资条例（国务院令第712号）', '预算法57'],
  fields: {
    contract: f.reference({ title: '合同', register: 'industry_contract', required: true }),
    amount: f.decimal({ title: '支付金额', unit: '万元', scale: 4, min: '0.0001', required: true }),
    source: f.choice(paymentSources, { title: '资金来源', required: true }),
    bond: f.reference({ title: '专项债券', register: 'industry_bond', help: '用债券资金支付的选定' }),
    ground: f.text({ title: '支付依据', required: true, max: 500, help: '写明进度、计量或者合同条款' }),
    papers: f.evidence({ title: '计量和发票' }),
    requested_on: f.date({ title: '申请日期', later: true }),
    paid_on: f.date({ title: '支付日期', later: true }),
    voucher: f.text({ title: '支付凭证号', max: 100, later: true }),
    returned_on: f.date({ title: '退回日期', later: true }),
  },
  states: { draft: '草稿', requested: '已申请', paid: '已支付', refused: '不予支付', returned: '已退回' },
  start: 'draft',
  transitions: {
    request: { title: '申请支付', from: 'draft', to: 'requested', by: [...countyDesk], needs: ['requested_on'] },
    pay: { title: '登记支付', from: 'requested', to: 'paid', by: [...bothDesks], needs: ['paid_on', 'voucher'], unlike: 'request' },
    refuse: { title: '不予支付', from: 'requested', to: 'refused', by: [...bothDesks], reason: true, aside: true },
    give_back: { title: '款项退回', from: 'paid', to: 'returned', by: [...cityDesk], needs: ['returned_on'], reason: true, aside: true },
  },
  access: { create: [...countyDesk], read: 'any_post', update: { by: [...countyDesk], in: ['draft'] } },
  whose: { draft: 'created_by' },
  label: ['contract', 'amount'],
  event: 'paid_on',
  columns: ['contract', 'amount', 'source', 'bond', 'requested_on', 'paid_on', 'division', 'state'],
  checks: [
    bondNamed,
    daysInTurn(
      [
        ['requested_on', '申请'],
        ['paid_on', '支付'],
        ['returned_on', '退回'],
      ],
      { ahead: 'industry_day_ahead', reversed: 'industry_days_reversed' },
    ),
  ],
  indexes: [
    ['contract', 'state'],
    ['bond', 'state'],
  ],
})
export interface IndustryPaymentTable extends Table<typeof industryPayment> {}
