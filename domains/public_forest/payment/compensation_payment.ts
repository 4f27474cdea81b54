import { inOrder } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import type { Check } from '#kit/register/transition.ts'
import { countyOffice, namedTo, payReaders } from '../keepers.ts'
import { withholdings } from '../run/payable.ts'

/** Why a bank sent the money back. */
export const failures = {
  account_closed: '账户已销户',
  name_mismatch: '户名不符',
  number_wrong: '账号有误',
  deceased: '户主死亡待变更',
  other: '其他',
} as const
const ofTheAccount: ReadonlySet<unknown> = new Set(['account_closed', 'number_wrong'])

const otherAccount: Check = ({ before, after }) =>
  ofTheAccount.has(before?.['failure']) && before?.['account'] === after['account']
    ? { code: 'account_unchanged', message: '上次因账号原因失败，重发前须更正账号', fields: ['account'] }
    : null

/** What one payee is paid, or not yet paid, in one run; made by computing the run, never by hand. */
export const compensationPayment = register('compensation_payment', {
  title: '公益林补偿兑付',
  basis: ['森林法48', '个人信息保护法34'],
  fields: {
    run: f.reference({ title: '补偿批次', register: 'compensation_run', required: true }),
    number: f.text({ title: '兑付编号', required: true, max: 40, unique: true }),
    payee: f.reference({ title: '补偿对象', register: 'compensation_payee', required: true }),
    plots: f.links({ title: '依据小班', register: 'public_forest_plot', max: 20_000 }),
    area: f.decimal({ title: '面积', unit: '亩', scale: 2, required: true, min: '0' }),
    rate: f.decimal({ title: '每亩补偿标准', unit: '元', scale: 2, required: true, min: '0' }),
    amount: f.decimal({ title: '金额', unit: '元', scale: 2, required: true, min: '0' }),
    withheld_for: f.choice(withholdings, { title: '暂停原因' }),
    account: f.text({
      title: '收款账号',
      max: 40,
      pattern: '^[0-9]{8,30}$',
      help: '8至30位数字',
      sensitive: { mask: 'text', roles: [...namedTo], purpose: '拨付补偿资金' },
    }),
    issued_on: f.date({ title: '下达日期', later: true }),
    paid_on: f.date({ title: '兑现日期', later: true }),
    failure: f.choice(failures, { title: '失败原因', later: true }),
    failure_note: f.text({ title: '失败说明', max: 300, later: true }),
  },
  states: {
    payable: '应付',
    withheld: '暂停',
    released: '已拨付',
    paid: '已兑现',
    failed: '兑付失败',
    retried: '已重发',
    void: '已作废',
  },
  start: ['payable', 'withheld'],
  transitions: {
    release: { title: '拨付', from: 'payable', to: 'released', by: ['system'], needs: ['issued_on', 'account'] },
    release_late: { title: '补拨', from: 'payable', to: 'released', by: [...countyOffice], needs: ['account'], aside: true },
    confirm: { title: '兑现', from: ['released', 'retried'], to: 'paid', by: [...countyOffice, 'system'], needs: ['paid_on'], aside: true },
    fail: {
      title: '兑付失败',
      from: ['released', 'retried'],
      to: 'failed',
      by: [...countyOffice, 'system'],
      needs: ['failure'],
      takes: ['failure_note'],
      aside: true,
    },
    retry: { title: '重发', from: 'failed', to: 'retried', by: [...countyOffice], takes: ['account'], check: otherAccount },
    withhold: {
      title: '暂停',
      from: 'payable',
      to: 'withheld',
      by: [...countyOffice, 'system'],
      needs: ['withheld_for'],
      reason: true,
      aside: true,
      basis: ['森林法22'],
    },
    lift: { title: '解除暂停', from: 'withheld', to: 'payable', by: [...countyOffice], aside: true },
    cancel: { title: '作废', from: ['payable', 'withheld'], to: 'void', by: ['system'], reason: true, aside: true },
  },
  access: { create: ['system'], read: [...payReaders] },
  label: ['number'],
  columns: ['number', 'payee', 'area', 'amount', 'withheld_for', 'failure', 'paid_on', 'division', 'state'],
  checks: [inOrder('issued_on', 'paid_on', { code: 'paid_before_issued', message: '兑现日期不能早于下达日期', fields: ['paid_on'] })],
  indexes: [
    ['issued_on', 'state'],
    ['run', 'state'],
  ],
})
export interface CompensationPaymentTable extends Table<typeof compensationPayment> {}
