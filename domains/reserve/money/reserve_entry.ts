import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { notAhead } from '#kit/register/checks.ts'
import { cityDesk, desks } from '../keepers.ts'
import { lineKinds } from './chain.ts'

/** A line of a project's money ledger. What a step of a project, loan or drawdown moves is booked by it; the rest is written by officers. */
export const reserveEntry = register('reserve_entry', {
  title: '储备林资金分录',
  basis: ['国家储备林建设管理办法（林规规〔2025〕1号）'],
  fields: {
    project: f.reference({ title: '项目', register: 'reserve_project', required: true }),
    loan: f.reference({ title: '贷款批次', register: 'reserve_loan' }),
    drawdown: f.reference({ title: '提款', register: 'reserve_drawdown' }),
    kind: f.choice(lineKinds, { title: '类别', required: true }),
    amount: f.decimal({ title: '金额', unit: '元', scale: 2, min: '0.01', required: true }),
    happened_on: f.date({ title: '发生日期', required: true }),
    document_number: f.text({ title: '文号或凭证号', max: 100 }),
    note: f.text({ title: '说明', max: 500 }),
    annulled_on: f.date({ title: '作废日期', system: true }),
  },
  states: { posted: '已入账', annulled: '已作废' },
  start: 'posted',
  transitions: { annul: { title: '作废', from: 'posted', to: 'annulled', by: [...cityDesk], reason: true, aside: true } },
  access: { create: [...desks, 'system'], read: 'any_post' },
  label: ['kind', 'amount'],
  event: 'happened_on',
  columns: ['project', 'loan', 'kind', 'amount', 'happened_on', 'document_number', 'division', 'state'],
  checks: [notAhead('happened_on', { code: 'reserve_day_ahead', message: '发生日期不能晚于今天', fields: ['happened_on'] })],
  indexes: [['kind', 'state']],
})
export interface ReserveEntryTable extends Table<typeof reserveEntry> {}
