import { inOrder, notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks } from '../keepers.ts'

/** An agreement with a neighbouring county or city to watch, tell and check together; across the border of the province too. */
export const pestAgreement = register('pest_agreement', {
  title: '联防联控协议',
  basis: ['森林法35', '全国松材线虫病疫情防控五年攻坚行动计划（2021—2025年）'],
  fields: {
    partner: f.text({ title: '对方', required: true, max: 100, help: '省（市）和县（区）' }),
    other_province: f.boolean({ title: '跨省', required: true }),
    pests: f.text({ title: '防控对象', required: true, max: 100 }),
    border: f.text({ title: '毗邻范围', required: true, max: 300 }),
    duties: f.text({ title: '约定事项', required: true, long: true, help: '信息通报、联合检查、同步除治、联合执法' }),
    contact_office: f.text({ title: '双方联络机构', max: 200 }),
    valid_from: f.date({ title: '有效期起', required: true }),
    valid_to: f.date({ title: '有效期止', required: true }),
    signed_on: f.date({ title: '签订日期', later: true }),
    files: f.evidence({ title: '协议文本', later: true }),
  },
  states: { draft: '商签中', in_force: '已签订', ended: '已终止' },
  start: 'draft',
  transitions: {
    sign: {
      title: '签订',
      from: 'draft',
      to: 'in_force',
      by: [...bothDesks],
      needs: ['signed_on'],
      evidence: ['files'],
      check: notAhead('signed_on', { code: 'pest_agreement_ahead', message: '签订日期不能晚于今天', fields: ['signed_on'] }),
    },
    end: { title: '终止', from: ['draft', 'in_force'], to: 'ended', by: [...bothDesks], reason: true, aside: true },
  },
  access: { create: [...bothDesks], read: 'any_post', update: { by: [...bothDesks], in: ['draft'] } },
  event: 'valid_from',
  label: ['partner'],
  columns: ['partner', 'other_province', 'pests', 'valid_from', 'valid_to', 'signed_on', 'division', 'state'],
  checks: [inOrder('valid_from', 'valid_to', { code: 'pest_agreement_reversed', message: '有效期止不能早于起', fields: ['valid_to'] })],
})
export interface PestAgreementTable extends Table<typeof pestAgreement> {}
