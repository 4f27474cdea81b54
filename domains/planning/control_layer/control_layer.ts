import { layerFields } from '#kit/layers/layer.ts'
import { inOrder } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { keepers } from '../keepers.ts'

/** The lines that an application is judged against: 三区三线 and what other laws draw around. */
export const controlKinds = {
  permanent_farmland: '永久基本农田',
  ecological_red_line: '生态保护红线',
  urban_boundary: '城镇开发边界',
  nature_reserve: '自然保护地',
  wetland: '重要湿地',
  water_source: '饮用水水源保护区',
  public_benefit_forest: '公益林',
  protection_grade: '林地保护等级',
  ancient_tree_range: '古树名木保护范围',
} as const
export type ControlKind = keyof typeof controlKinds

/** Further lines within which nothing is planted; permits are not judged against them. */
export const plantingKinds = {
  arable_land: '耕地',
  construction_land: '建设用地',
  river_management: '河道管理范围',
  power_corridor: '电力线路保护区',
  rock: '裸岩石砾地',
} as const
export const layerTitles = { ...controlKinds, ...plantingKinds } as const

/** Control lines as applications are judged against them. */
export const controlLineKinds = Object.keys(controlKinds)

/**
 * One version of one kind of control line over a division, with its polygons as immutable content. `class` of a polygon: the
 * protection grade `1`–`4` (LY/T 1956), the level of a reserve, the zone of a water source.
 */
export const controlLayer = register('control_layer', {
  title: '管控图层',
  basis: [
    '土地管理法33',
    '自然资源部关于全面开展“三区三线”划定工作的函',
    '湿地保护法14',
    '水污染防治法63（至2026-08-14）',
    '生态环境法典（2026-08-15起）',
    '森林法47',
    '古树名木保护条例11',
    '建设项目使用林地审核审批管理办法4',
  ],
  fields: {
    ...layerFields(layerTitles),
    issuer: f.text({ title: '批准或发布机关', required: true, max: 200 }),
    source: f.text({ title: '数据来源', required: true, max: 500 }),
    scale: f.integer({ title: '比例尺分母', min: 100, max: 10_000_000, help: '如 1:10000 填 10000' }),
    received_file: f.evidence({ title: '收到的文件' }),
    note: f.text({ title: '说明', max: 1000 }),
  },
  states: { draft: '草稿', checked: '已检查', in_force: '有效', superseded: '已被替代', withdrawn: '已撤回', discarded: '已作废' },
  start: 'draft',
  transitions: {
    check: { title: '检查', from: 'draft', to: 'checked', by: [...keepers] },
    enter_force: {
      title: '生效',
      from: 'checked',
      to: 'in_force',
      by: ['city.forestry_officer'],
      unlike: 'check',
      warning: '生效后图形不能再改，只能由新版本替代。',
    },
    supersede: { title: '由新版本替代', from: 'in_force', to: 'superseded', by: ['city.forestry_officer'], needs: ['in_force_to'], aside: true },
    withdraw: {
      title: '撤回',
      from: 'in_force',
      to: 'withdrawn',
      by: ['city.forestry_officer'],
      needs: ['in_force_to'],
      reason: true,
      aside: true,
      warning: '撤回前受理的事项仍按此版本判定，并注明。',
    },
    discard: { title: '作废', from: ['draft', 'checked'], to: 'discarded', by: [...keepers], reason: true, aside: true },
  },
  access: { create: [...keepers], read: 'everyone_signed_in', update: { by: [...keepers] } },
  event: 'in_force_from',
  label: ['kind', 'document_number'],
  columns: ['kind', 'document_number', 'issuer', 'in_force_from', 'in_force_to', 'feature_count', 'division', 'state'],
  checks: [inOrder('in_force_from', 'in_force_to', { code: 'layer_ends_before_start', message: '失效日期不能早于生效日期', fields: ['in_force_to'] })],
  indexes: [['kind', 'in_force_from']],
})
export interface ControlLayerTable extends Table<typeof controlLayer> {}
