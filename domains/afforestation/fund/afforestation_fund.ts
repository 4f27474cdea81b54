import { PROGRAMMES } from '#datasets/afforestation/kinds.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, cityDesk } from '../keepers.ts'

/** Money of one source for one project. What was applied for stands here; granted, paid and spent are the lines of the account. */
export const afforestationFund = register('afforestation_fund', {
  title: '营造林资金账户',
  basis: ['森林法实施条例26', '会计法'],
  fields: {
    project: f.reference({ title: '项目', register: 'afforestation_project', required: true }),
    source: f.choice(PROGRAMMES, { title: '资金来源', required: true }),
    applied_amount: f.decimal({ title: '申请金额', unit: '元', scale: 2, min: '0.01', max: '100000000000', required: true }),
    applied_on: f.date({ title: '申请日期', required: true }),
    rate_note: f.text({ title: '补助标准和文号', max: 200, help: '每年的标准不同，随文件填写' }),
  },
  states: { open: '使用中', closed: '已封账' },
  start: 'open',
  transitions: {
    close: { undo: 'reopen', title: '封账', from: 'open', to: 'closed', by: [...bothDesks], reason: true, aside: true },
    reopen: { title: '启封', from: 'closed', to: 'open', by: [...cityDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post' },
  label: ['project', 'source'],
  columns: ['project', 'source', 'applied_amount', 'applied_on', 'division', 'state'],
  indexes: [['project', 'source']],
})
export interface AfforestationFundTable extends Table<typeof afforestationFund> {}
