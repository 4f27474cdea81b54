import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, cityDesk } from '../keepers.ts'
import { papersWhole } from './checks.ts'

/** A special bond issued for one project: government debt in the budget, no bank credit. What it holds is the account from which payments take. */
export const industryBond = register('industry_bond', {
  title: '专项债券',
  basis: ['预算法35', '国务院办公厅关于优化完善地方政府专项债券管理机制的意见（国办发〔2024〕52号）'],
  fields: {
    name: f.text({ title: '债券名称和批次', required: true, max: 200 }),
    project: f.reference({ title: '项目', register: 'industry_project', required: true, help: '债券资金只用于这个项目' }),
    owner: f.text({ title: '主管部门', required: true, max: 100 }),
    asked: f.decimal({ title: '申请额度', unit: '万元', scale: 4, min: '0.0001', required: true }),
    use_plan: f.text({ title: '资金用途', required: true, max: 1000 }),
    income_pledged: f.text({ title: '偿债来源（项目收益）', required: true, max: 1000 }),
    repayment: f.text({ title: '还本付息安排', required: true, max: 1000 }),
    plan_paper: f.evidence({ title: '实施方案', later: true }),
    finance_paper: f.evidence({ title: '财务评估报告', later: true }),
    legal_paper: f.evidence({ title: '法律意见书', later: true }),
    asked_on: f.date({ title: '申报日期', later: true }),
    amount: f.decimal({ title: '发行金额', unit: '万元', scale: 4, min: '0.0001', later: true }),
    issued_on: f.date({ title: '发行日期', later: true }),
    term_years: f.integer({ title: '期限', unit: '年', min: 1, max: 50, later: true }),
    rate: f.decimal({ title: '票面利率', unit: '%', scale: 4, min: '0', max: '20', later: true }),
    document_number: f.text({ title: '转贷（下达）文号', max: 100, later: true }),
  },
  states: { draft: '草稿', asked: '已申报', issued: '已发行', closed: '已用完结账', refused: '未获发行' },
  start: 'draft',
  transitions: {
    ask: {
      title: '申报',
      from: 'draft',
      to: 'asked',
      by: [...bothDesks],
      needs: ['asked_on'],
      takes: ['plan_paper', 'finance_paper', 'legal_paper'],
      check: papersWhole,
    },
    issue: {
      title: '登记发行',
      from: 'asked',
      to: 'issued',
      by: [...cityDesk],
      needs: ['amount', 'issued_on', 'term_years', 'rate', 'document_number'],
      takes: ['plan_paper', 'finance_paper', 'legal_paper'],
      unlike: 'ask',
      check: papersWhole,
      warning: '发行金额记入债券账，支付不得超过余额，登记后不能更改。',
    },
    close: { title: '用完结账', from: 'issued', to: 'closed', by: [...cityDesk] },
    refuse: { title: '未获发行', from: 'asked', to: 'refused', by: [...cityDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['draft'] } },
  label: ['name'],
  event: 'issued_on',
  columns: ['name', 'project', 'amount', 'issued_on', 'term_years', 'rate', 'division', 'state'],
  checks: [
    daysInTurn(
      [
        ['asked_on', '申报'],
        ['issued_on', '发行'],
      ],
      { ahead: 'industry_day_ahead', reversed: 'industry_days_reversed' },
    ),
    ({ after }) =>
      typeof after['amount'] === 'string' && Number(after['amount']) > Number(after['asked'])
        ? { code: 'industry_bond_beyond_asked', message: '发行金额不能大于申请额度', fields: ['amount'] }
        : null,
  ],
  indexes: [['project', 'state']],
})
export interface IndustryBondTable extends Table<typeof industryBond> {}
