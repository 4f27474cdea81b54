import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { keepers } from '../keepers.ts'

const by = [...keepers]
export const evaluationKinds = { annual: '年度体检', midterm: '中期评估', final: '总结评估' } as const

/** How a plan stood at the end of a year. The results are taken from the figures when the evaluation is begun, and kept as they were found. */
export const planEvaluation = register('plan_evaluation', {
  title: '规划评估',
  basis: ['国家发展规划法30、31', '城乡规划法46'],
  fields: {
    plan: f.reference({ title: '规划', register: 'plan', required: true }),
    kind: f.choice(evaluationKinds, { title: '评估类别', required: true }),
    of_year: f.integer({ title: '评估年度', required: true, min: 1990, max: 2100 }),
    results: f.rows(
      {
        target: f.reference({ title: '规划目标', register: 'plan_target', required: true }),
        name: f.text({ title: '指标', required: true, max: 100 }),
        aim: f.text({ title: '目标', max: 60 }),
        actual: f.text({ title: '完成', max: 60 }),
        share: f.text({ title: '完成率', max: 20 }),
        gap: f.text({ title: '差额', max: 60 }),
        reason: f.text({ title: '说明', max: 200 }),
      },
      { title: '目标完成情况', max: 200 },
    ),
    findings: f.text({ title: '主要问题', later: true, long: true, max: 4000 }),
    advice: f.text({ title: '建议', later: true, long: true, max: 4000 }),
    change_asked: f.boolean({ title: '建议修编', later: true }),
    concluded_on: f.date({ title: '报告日期', later: true }),
    report: f.evidence({ title: '评估报告', later: true }),
    reported_to: f.text({ title: '报告对象', later: true, max: 100, help: '如市人大常委会、原批准机关' }),
    reported_on: f.date({ title: '报送日期', later: true }),
    published_on: f.date({ title: '公布日期', later: true }),
    published_place: f.text({ title: '公布渠道', later: true, max: 300 }),
  },
  states: { begun: '评估中', concluded: '已形成报告', reported: '已报告', published: '已公布', void: '已作废' },
  start: 'begun',
  transitions: {
    conclude: { title: '形成报告', from: 'begun', to: 'concluded', by, needs: ['findings', 'advice', 'change_asked', 'concluded_on'], takes: ['report'] },
    report: { title: '报告', from: 'concluded', to: 'reported', by, needs: ['reported_to', 'reported_on'], basis: ['国家发展规划法30', '城乡规划法46'] },
    publish: { title: '公布', from: 'reported', to: 'published', by, needs: ['published_on', 'published_place'], basis: ['国家发展规划法30'] },
    annul: { title: '作废', from: 'begun', to: 'void', by, reason: true, aside: true },
  },
  access: { create: ['system'], read: 'everyone_signed_in' },
  label: ['plan', 'kind', 'of_year'],
  columns: ['plan', 'kind', 'of_year', 'concluded_on', 'change_asked', 'division', 'state'],
  checks: [
    daysInTurn(
      [
        ['concluded_on', '报告'],
        ['reported_on', '报送'],
        ['published_on', '公布'],
      ],
      { ahead: 'plan_day_ahead', reversed: 'plan_days_reversed' },
    ),
  ],
})
export interface PlanEvaluationTable extends Table<typeof planEvaluation> {}
