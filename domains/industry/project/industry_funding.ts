import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { bothDesks, cityDesk } from '../keepers.ts'
import { amountsShrink } from './checks.ts'

export const fundingSources = {
  central: '中央财政',
  provincial: '省级财政',
  local: '市县财政',
  bond: '专项债券',
  enterprise: '企业和社会资本',
  bank: '银行贷款',
} as const

/** Money sought for a project: asked for, secured, arrived. What comes later is never more than what came before. */
export const industryFunding = register('industry_funding', {
  title: '项目投资来源',
  basis: ['固定资产投资统计报表制度', '市级林业产业发展工作要点'],
  fields: {
    project: f.reference({ title: '项目', register: 'industry_project', required: true }),
    source: f.choice(fundingSources, { title: '资金来源', required: true }),
    fixed: f.boolean({ title: '固定资产投资', required: true, help: '按当年固定资产投资统计规定是否计入' }),
    asked: f.decimal({ title: '申请金额', unit: '万元', scale: 4, min: '0.0001', required: true }),
    asked_on: f.date({ title: '申请日期', required: true }),
    secured: f.decimal({ title: '落实金额', unit: '万元', scale: 4, min: '0.0001', later: true }),
    secured_on: f.date({ title: '落实日期', later: true }),
    document_number: f.text({ title: '落实文号或协议编号', max: 100, later: true }),
    arrived: f.decimal({ title: '到位金额', unit: '万元', scale: 4, min: '0.0001', later: true }),
    arrived_on: f.date({ title: '到位日期', later: true }),
  },
  states: { asked: '已申请', secured: '已落实', arrived: '已到位', refused: '未落实' },
  start: 'asked',
  transitions: {
    secure: { title: '登记落实', from: 'asked', to: 'secured', by: [...bothDesks], needs: ['secured', 'secured_on', 'document_number'] },
    arrive: { title: '登记到位', from: 'secured', to: 'arrived', by: [...bothDesks], needs: ['arrived', 'arrived_on'] },
    refuse: { title: '未落实', from: ['asked', 'secured'], to: 'refused', by: [...bothDesks], reason: true, aside: true },
    reopen: { title: '退回更正', from: ['secured', 'arrived'], to: 'asked', by: [...cityDesk], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['asked'] } },
  label: ['project', 'source'],
  event: 'asked_on',
  columns: ['project', 'source', 'fixed', 'asked', 'secured', 'secured_on', 'arrived', 'division', 'state'],
  checks: [
    amountsShrink,
    daysInTurn(
      [
        ['asked_on', '申请'],
        ['secured_on', '落实'],
        ['arrived_on', '到位'],
      ],
      { ahead: 'industry_day_ahead', reversed: 'industry_days_reversed' },
    ),
  ],
  indexes: [['project', 'state']],
})
export interface IndustryFundingTable extends Table<typeof industryFunding> {}
