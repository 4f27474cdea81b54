import { RISK_RECEIPT } from '#datasets/safety/disputes.ts'
import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { hours } from '#kit/register/transition.ts'
import { namedTo } from '../keepers.ts'

const above = ['city.forestry_officer', 'city.chief_office'] as const

/** A dispute that may bring many people out, told upward: received, and what was done. The clock of a day is this office's own. */
export const riskReport = register('risk_report', {
  title: '风险上报',
  basis: ['信访工作条例22', '关于全面推行林长制的意见'],
  fields: {
    dispute: f.reference({ title: '纠纷', register: 'dispute', required: true }),
    content: f.text({
      title: '风险情况',
      required: true,
      max: 1000,
      sensitive: { mask: 'text', roles: [...namedTo, 'city.chief_office'], purpose: '处置群体性风险' },
    }),
    people: f.integer({ title: '涉及人数', unit: '人', required: true, min: 1 }),
    told_on: f.date({ title: '上报日期', required: true }),
    measure: f.text({
      title: '处置措施',
      later: true,
      max: 1000,
      sensitive: { mask: 'text', roles: [...namedTo, 'city.chief_office'], purpose: '处置群体性风险' },
    }),
    handled_on: f.date({ title: '处置日期', later: true }),
  },
  states: { told: '已上报', received: '已签收', handled: '已处置' },
  start: 'told',
  transitions: {
    receive: { title: '签收', from: 'told', to: 'received', by: [...above], within: hours(RISK_RECEIPT.value, RISK_RECEIPT.source) },
    handle: { title: '登记处置', from: 'received', to: 'handled', by: [...above], needs: ['measure', 'handled_on'] },
  },
  access: { create: ['system'], read: 'any_post' },
  event: 'told_on',
  label: ['dispute', 'told_on'],
  checks: [
    daysInTurn(
      [
        ['told_on', '上报'],
        ['handled_on', '处置'],
      ],
      { ahead: 'dispute_day_ahead', reversed: 'dispute_days_reversed' },
    ),
  ],
  columns: ['dispute', 'people', 'told_on', 'handled_on', 'division', 'state'],
})
export interface RiskReportTable extends Table<typeof riskReport> {}
