import { layerFields } from '#kit/layers/layer.ts'
import { inOrder } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { keepers } from '../keepers.ts'

const by = [...keepers]

/** One version of the zones that a plan lays over the ground, with its polygons as immutable content; `class` of a polygon is what the plan wants there. */
export const planZoning = register('plan_zoning', {
  title: '规划分区图',
  basis: ['土地管理法实施条例3', '生态环境法典65（2026-08-15起）'],
  fields: {
    plan: f.reference({ title: '规划', register: 'plan', required: true }),
    ...layerFields({ zones: '规划分区' }),
    source: f.text({ title: '数据来源', required: true, max: 500 }),
    survey_year: f.integer({ title: '底图年度', min: 2000, max: 2100, help: '所用国土变更调查的年度' }),
    note: f.text({ title: '说明', max: 1000 }),
  },
  states: { draft: '草稿', checked: '已检查', in_force: '采用', superseded: '已被替代', discarded: '已作废' },
  start: 'draft',
  transitions: {
    check: { title: '检查', from: 'draft', to: 'checked', by },
    enter_force: { title: '采用', from: 'checked', to: 'in_force', by, unlike: 'check', warning: '采用后图形不能再改，只能由新版本替代。' },
    supersede: { title: '由新版本替代', from: 'in_force', to: 'superseded', by, needs: ['in_force_to'], aside: true },
    discard: { title: '作废', from: ['draft', 'checked'], to: 'discarded', by, reason: true, aside: true },
  },
  access: { create: by, read: 'everyone_signed_in', update: { by } },
  event: 'in_force_from',
  label: ['document_number'],
  columns: ['plan', 'document_number', 'in_force_from', 'feature_count', 'survey_year', 'division', 'state'],
  checks: [inOrder('in_force_from', 'in_force_to', { code: 'layer_ends_before_start', message: '失效日期不能早于生效日期', fields: ['in_force_to'] })],
  indexes: [['plan', 'state']],
})
export interface PlanZoningTable extends Table<typeof planZoning> {}
