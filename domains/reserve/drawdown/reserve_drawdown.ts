import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { cityDesk, desks } from '../keepers.ts'

const by = [...desks]

/** One draw on a loan: asked for against works, paid out by the bank to the loan account, and by the bank to who did the works. */
export const reserveDrawdown = register('reserve_drawdown', {
  title: '储备林贷款提款',
  basis: ['国家储备林建设管理办法（林规规〔2025〕1号）', '固定资产贷款管理办法'],
  fields: {
    loan: f.reference({ title: '贷款批次', register: 'reserve_loan', required: true }),
    number: f.text({ title: '提款编号', required: true, max: 40, unique: true }),
    purpose: f.text({ title: '用途', required: true, max: 300, help: '写明合同和工程内容' }),
    plots: f.links({ title: '对应作业', register: 'reserve_plot', max: 200 }),
    amount: f.decimal({ title: '金额', unit: '元', scale: 2, min: '0.01', required: true }),
    payee: f.text({ title: '收款人', required: true, max: 120, help: '受托支付的对象：施工、种苗、流转等合同的对方' }),
    progress: f.text({ title: '工程进度', max: 300 }),
    asked_on: f.date({ title: '申请日期', required: true }),
    papers: f.evidence({ title: '合同、发票和进度证明' }),
    drawn_on: f.date({ title: '到位日期', later: true }),
    receipt_number: f.text({ title: '放款凭证号', later: true, max: 100 }),
    paid_on: f.date({ title: '支付日期', later: true }),
    payment_number: f.text({ title: '支付凭证号', later: true, max: 100 }),
    voucher: f.evidence({ title: '支付凭证', later: true }),
    returned_on: f.date({ title: '退回日期', later: true }),
  },
  states: { asked: '已申请', drawn: '已到位', paid: '已支付', returned: '已退回', declined: '未获批准' },
  start: 'asked',
  transitions: {
    draw: { title: '登记到位', from: 'asked', to: 'drawn', by: [...cityDesk], needs: ['drawn_on', 'receipt_number'] },
    pay: { title: '登记受托支付', from: 'drawn', to: 'paid', by, needs: ['paid_on', 'payment_number'], evidence: ['voucher'], unlike: 'draw' },
    give_back: { title: '退回银行', from: 'drawn', to: 'returned', by: [...cityDesk], needs: ['returned_on'], reason: true, aside: true },
    decline: { title: '未获批准', from: 'asked', to: 'declined', by, reason: true, aside: true },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['asked'] } },
  label: ['number', 'payee'],
  event: 'asked_on',
  columns: ['number', 'loan', 'amount', 'payee', 'drawn_on', 'paid_on', 'division', 'state'],
  checks: [
    daysInTurn(
      [
        ['asked_on', '申请'],
        ['drawn_on', '到位'],
        ['paid_on', '支付'],
      ],
      { ahead: 'reserve_day_ahead', reversed: 'reserve_days_reversed' },
    ),
    daysInTurn(
      [
        ['drawn_on', '到位'],
        ['returned_on', '退回'],
      ],
      { ahead: 'reserve_day_ahead', reversed: 'reserve_days_reversed' },
    ),
  ],
})
export interface ReserveDrawdownTable extends Table<typeof reserveDrawdown> {}
