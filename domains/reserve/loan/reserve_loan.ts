import { banks, DEBT_CHECKS, type DebtCheckKey } from '#datasets/reserve/finance.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { cityDesk, desks } from '../keepers.ts'
import { daysPlausible, debtAnswered, termsPlausible } from './checks.ts'

const [by, city] = [[...desks], [...cityDesk]]
const questions = Object.fromEntries(Object.entries(DEBT_CHECKS).map(([key, { title }]) => [key, title])) as Record<DebtCheckKey, string>

/** One batch of a project's loan: asked for, held against hidden debt, granted as a credit, signed, and at last paid back. */
export const reserveLoan = register('reserve_loan', {
  title: '储备林贷款批次',
  basis: ['国家储备林建设管理办法（林规规〔2025〕1号）', '预算法35', '国发〔2014〕43号', '财预〔2017〕50号'],
  fields: {
    project: f.reference({ title: '项目', register: 'reserve_project', required: true }),
    number: f.text({ title: '贷款编号', required: true, max: 60, unique: true }),
    batch: f.integer({ title: '批次', min: 1, max: 50, required: true }),
    bank: f.choice(banks, { title: '银行', required: true }),
    branch: f.text({ title: '经办行', max: 120 }),
    applied_on: f.date({ title: '申请日期', required: true }),
    applied_amount: f.decimal({ title: '申请金额', unit: '元', scale: 2, min: '0.01', required: true }),
    told_apart: f.boolean({ title: '公报单列', help: '年度公报里单独写明这一批到位多少的，选“是”' }),
    debt_check: f.rows(
      {
        question: f.choice(questions, { title: '核查事项', required: true }),
        kept: f.boolean({ title: '符合', required: true }),
        note: f.text({ title: '依据', max: 300 }),
      },
      { title: '隐性债务核查', max: 20, later: true, help: '每项都要回答；有一项不符合即标红，不能继续' },
    ),
    risk: f.choice({ none: '未发现', red: '红色' }, { title: '债务风险', system: true }),
    risk_on: f.date({ title: '标红日期', system: true }),
    cleared_on: f.date({ title: '解除日期', system: true }),
    risk_note: f.text({ title: '风险情况', later: true, max: 500 }),
    credit_amount: f.decimal({ title: '授信金额', unit: '元', scale: 2, min: '0.01', later: true }),
    credited_on: f.date({ title: '授信批复日期', later: true }),
    credit_number: f.text({ title: '授信批复文号', later: true, max: 100 }),
    contract_amount: f.decimal({ title: '合同金额', unit: '元', scale: 2, min: '0.01', later: true }),
    signed_on: f.date({ title: '合同日期', later: true }),
    contract_number: f.text({ title: '合同编号', later: true, max: 100 }),
    annual_rate: f.decimal({ title: '年利率', unit: '%', scale: 4, min: '0', max: '36', later: true }),
    grace_until: f.date({ title: '首次还本日期', later: true, help: '宽限期止；此前只付息' }),
    ends_on: f.date({ title: '到期日期', later: true }),
    instalments: f.choice({ yearly: '每年一次', half_yearly: '每半年一次', quarterly: '每季度一次' }, { title: '还款频次', later: true }),
    security: f.text({ title: '担保方式', later: true, max: 300, help: '林权抵押、企业保证等；政府不得担保' }),
    contract: f.evidence({ title: '贷款合同', later: true }),
    settled_on: f.date({ title: '结清日期', later: true }),
  },
  states: { applied: '已申请', credited: '已授信', signed: '已签约', settled: '已结清', declined: '未获批准' },
  start: 'applied',
  transitions: {
    answer: { title: '隐性债务核查', from: ['applied', 'credited', 'signed'], by, needs: ['debt_check'], check: debtAnswered, basis: ['国发〔2014〕43号'] },
    credit: {
      title: '登记授信',
      from: 'applied',
      to: 'credited',
      by: city,
      needs: ['credit_amount', 'credited_on', 'credit_number'],
      unlike: 'answer',
      usual: true,
      check: debtAnswered,
    },
    sign: {
      title: '登记合同',
      from: 'credited',
      to: 'signed',
      by,
      needs: ['contract_amount', 'signed_on', 'contract_number', 'annual_rate', 'grace_until', 'ends_on', 'instalments', 'security'],
      evidence: ['contract'],
      usual: true,
      check: termsPlausible,
    },
    settle: { title: '结清', from: 'signed', to: 'settled', by: city, needs: ['settled_on'] },
    decline: { title: '未获批准', from: 'applied', to: 'declined', by, reason: true, aside: true },
    flag: {
      title: '标记债务风险',
      from: ['applied', 'credited', 'signed'],
      by: city,
      needs: ['risk_note'],
      aside: true,
      warning: '标红以后不能授信、签约、提款，直到解除。',
    },
    clear: { title: '解除风险标记', from: ['applied', 'credited', 'signed'], by: city, needs: ['risk_note'], reason: true, unlike: 'flag', aside: true },
  },
  access: { create: by, read: 'any_post', update: { by, in: ['applied'] } },
  label: ['number', 'bank'],
  event: 'applied_on',
  columns: ['number', 'project', 'batch', 'bank', 'credit_amount', 'contract_amount', 'ends_on', 'risk', 'division', 'state'],
  checks: [daysPlausible],
})
export interface ReserveLoanTable extends Table<typeof reserveLoan> {}
