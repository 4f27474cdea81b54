import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { keepers } from '../keepers.ts'
import { aimsInOrder, baseWhole } from './checks.ts'
import { directions, measures, natures, targetUnits } from './kinds.ts'

const by = [...keepers]
const numeral = '^-?[0-9]{1,12}(\\.[0-9]{1,4})?$'

/** What a plan sets out to reach, by year. Where a figure of the city stands for it, what was reached is computed and never typed. */
export const planTarget = register('plan_target', {
  title: '规划目标',
  basis: ['国家发展规划法23、30', '森林法23、24'],
  fields: {
    plan: f.reference({ title: '规划', register: 'plan', required: true }),
    name: f.text({ title: '指标名称', required: true, max: 100, help: '按规划文本的写法' }),
    nature: f.choice(natures, { title: '性质', required: true }),
    direction: f.choice(directions, { title: '方向', required: true }),
    measure: f.choice(measures, { title: '口径', required: true, help: '每年任务：当年完成数；累计：规划期起各年之和；年末达到：年末的水平' }),
    unit: f.choice(targetUnits, { title: '单位', required: true }),
    figure: f.text({ title: '对应指标', names: 'figure', max: 80, help: '选定后完成数由指标计算；没有对应指标的不选，页面写明“没有指标”' }),
    base_year: f.integer({ title: '基期年', min: 1990, max: 2100 }),
    base_value: f.text({ title: '基期值', pattern: numeral, max: 20 }),
    aims: f.rows(
      {
        year: f.integer({ title: '年份', required: true, min: 1990, max: 2100 }),
        value: f.text({ title: '目标值', required: true, pattern: numeral, max: 20 }),
      },
      { title: '各年目标', required: true, min: 1, max: 30, help: '累计和年末口径可以只列几个节点年' },
    ),
    note: f.text({ title: '说明', max: 1000 }),
  },
  states: { draft: '待核', set: '已定', adjusted: '已调整', void: '已作废' },
  start: 'draft',
  transitions: {
    set: { title: '核定', from: 'draft', to: 'set', by, basis: ['国家发展规划法20：不经法定程序不得变更'] },
    adjust: { title: '按程序调整', from: 'set', to: 'adjusted', by, reason: true, aside: true, warning: '调整后另登记新目标；本目标留存备查。' },
    annul: { title: '作废', from: 'draft', to: 'void', by, reason: true, aside: true },
  },
  access: { create: by, read: 'everyone_signed_in', update: { by, in: ['draft'] } },
  label: ['name'],
  columns: ['plan', 'name', 'nature', 'measure', 'unit', 'figure', 'division', 'state'],
  checks: [aimsInOrder, baseWhole],
})
export interface PlanTargetTable extends Table<typeof planTarget> {}
