import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks } from '../keepers.ts'

/** A contract of a project: the account from which payments are made. What it holds is the sum of its lines. */
export const industryContract = register('industry_contract', {
  title: '项目合同',
  basis: ['政府采购法', '政府投资条例（国务院令第712号）'],
  fields: {
    project: f.reference({ title: '项目', register: 'industry_project', required: true }),
    name: f.text({ title: '合同名称', required: true, max: 200 }),
    number: f.text({ title: '合同编号', required: true, max: 60, unique: true }),
    contractor: f.text({ title: '承包（供应）单位', required: true, max: 100 }),
    amount: f.decimal({ title: '合同金额', unit: '万元', scale: 4, min: '0.0001', required: true }),
    signed_on: f.date({ title: '签订日期', later: true }),
    paper: f.evidence({ title: '合同文本', later: true }),
    added: f.decimal({ title: '本次增加金额', unit: '万元', scale: 4, min: '0.0001', later: true }),
    change_number: f.text({ title: '变更（补充协议）编号', max: 100, later: true }),
  },
  states: { draft: '待签订', signed: '履行中', settled: '已结算' },
  start: 'draft',
  transitions: {
    sign: { title: '签订', from: 'draft', to: 'signed', by: [...bothDesks], needs: ['signed_on'], evidence: ['paper'] },
    enlarge: {
      title: '补充协议增加金额',
      from: 'signed',
      by: [...bothDesks],
      needs: ['added', 'change_number'],
      reason: true,
      aside: true,
      warning: '增加的金额记入合同账，支付不得超过合同账的余额。',
    },
    settle: { title: '结算', from: 'signed', to: 'settled', by: [...bothDesks], warning: '结算后不能再申请支付。' },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['draft'] } },
  label: ['name'],
  event: 'signed_on',
  columns: ['name', 'number', 'project', 'contractor', 'amount', 'signed_on', 'division', 'state'],
  checks: [notAhead('signed_on', { code: 'industry_day_ahead', message: '签订日期不能晚于今天', fields: ['signed_on'] })],
  indexes: [['project', 'state']],
})
export interface IndustryContractTable extends Table<typeof industryContract> {}
