import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { assessors, keepers } from '../keepers.ts'

/** One assessment of every candidate of a place, in one step. */
export const suitabilityRun = register('suitability_run', {
  title: '适宜性评估批次',
  basis: ['国务院办公厅关于科学绿化的指导意见'],
  fields: {
    number: f.text({ title: '批次号', required: true, max: 40, unique: true }),
    again: f.boolean({ title: '连同已评估的重新评估', help: '图层或立地因子更新后使用' }),
    note: f.text({ title: '说明', max: 500 }),
    plots: f.integer({ title: '评估地块数', unit: '个', system: true, min: 0 }),
    run_on: f.date({ title: '评估日期', system: true }),
  },
  states: { planned: '待评估', done: '已评估', discarded: '已作废' },
  start: 'planned',
  transitions: {
    run: { title: '评估全部候选地块', from: 'planned', to: 'done', by: [...assessors], warning: '按今天有效的图层评估本区划内的全部候选地块。' },
    discard: { title: '作废', from: 'planned', to: 'discarded', by: [...keepers], reason: true, aside: true },
  },
  access: { create: [...keepers], read: 'any_post', update: { by: [...keepers], in: ['planned'] } },
  label: ['number'],
  columns: ['number', 'plots', 'run_on', 'division', 'state'],
})
export interface SuitabilityRunTable extends Table<typeof suitabilityRun> {}
