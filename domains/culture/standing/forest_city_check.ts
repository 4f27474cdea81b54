import { daysInTurn } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { editionTitles } from '../city/kinds.ts'
import { cityDesk } from '../keepers.ts'

const by = [...cityDesk]

/** How a creation stood against an edition at the end of a year. The rows are taken from figures and records when it is begun, and kept as they were found. */
export const forestCityCheck = register('forest_city_check', {
  title: '森林城市自查',
  basis: ['GB/T 37342-2019', 'GB/T 37342-2024', '国家森林城市称号批准办法（2016年征求意见稿）'],
  fields: {
    city: f.reference({ title: '创建', register: 'forest_city', required: true }),
    edition: f.choice(editionTitles, { title: '指标版本', required: true }),
    of_year: f.integer({ title: '自查年度', required: true, min: 2000, max: 2100 }),
    results: f.rows(
      {
        number: f.integer({ title: '序号', required: true, min: 1, max: 99 }),
        title: f.text({ title: '指标', required: true, max: 100 }),
        demanded: f.text({ title: '要求', max: 60 }),
        actual: f.text({ title: '现状', max: 60 }),
        gap: f.text({ title: '差距', max: 60 }),
        verdict: f.text({ title: '结论', required: true, max: 20 }),
        source: f.text({ title: '出处', max: 200 }),
      },
      { title: '逐项对照', max: 99 },
    ),
    met: f.integer({ title: '达到', unit: '项', required: true, min: 0, max: 99 }),
    unmet: f.integer({ title: '未达到', unit: '项', required: true, min: 0, max: 99 }),
    unknown: f.integer({ title: '没有数值', unit: '项', required: true, min: 0, max: 99 }),
    findings: f.text({ title: '主要差距', later: true, long: true, max: 4000 }),
    measures: f.text({ title: '补差安排', later: true, long: true, max: 4000 }),
    concluded_on: f.date({ title: '形成日期', later: true }),
    report: f.evidence({ title: '自查报告', later: true }),
  },
  states: { begun: '自查中', concluded: '已形成', void: '已作废' },
  start: 'begun',
  transitions: {
    conclude: { title: '形成自查报告', from: 'begun', to: 'concluded', by, needs: ['findings', 'measures', 'concluded_on'], takes: ['report'] },
    annul: { title: '作废', from: 'begun', to: 'void', by, reason: true, aside: true },
  },
  access: { create: ['system'], read: 'everyone_signed_in' },
  label: ['city', 'of_year'],
  columns: ['city', 'edition', 'of_year', 'met', 'unmet', 'unknown', 'concluded_on', 'division', 'state'],
  checks: [daysInTurn([['concluded_on', '形成']], { ahead: 'forest_city_day_ahead', reversed: 'forest_city_days_reversed' })],
})
export interface ForestCityCheckTable extends Table<typeof forestCityCheck> {}
