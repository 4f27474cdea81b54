import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { later } from '#kit/register/validity.ts'
import { keepers } from '../keepers.ts'

const city = ['city.forestry_officer'] as const

/** One edition of the three zones and three lines of a place: the paper by which it is used, and the versions of the three lines that it brought. */
export const controlLineSet = register('control_line_set', {
  title: '三区三线成果',
  basis: ['土地管理法18', '自然资源部关于全面开展“三区三线”划定工作的函'],
  fields: {
    title: f.text({ title: '成果名称', required: true, max: 200 }),
    document_number: f.text({ title: '启用文号', required: true, max: 100, help: '按启用通知填写；没有见到通知的不登记启用' }),
    issuer: f.text({ title: '启用机关', required: true, max: 100 }),
    farmland: f.reference({ title: '永久基本农田版本', register: 'control_layer', required: true }),
    red_line: f.reference({ title: '生态保护红线版本', register: 'control_layer', required: true }),
    urban_boundary: f.reference({ title: '城镇开发边界版本', register: 'control_layer', required: true }),
    enabled_on: f.date({ title: '启用日期' }),
    replaced_on: f.date({ title: '停用日期', later: true, help: '自当日起不再使用' }),
    paper: f.evidence({ title: '启用通知' }),
    note: f.text({ title: '说明', max: 1000 }),
  },
  states: { draft: '待启用', enabled: '启用', replaced: '已停用', discarded: '已作废' },
  start: 'draft',
  transitions: {
    enable: {
      title: '启用',
      from: 'draft',
      to: 'enabled',
      by: [...city],
      needs: ['enabled_on'],
      check: notAhead('enabled_on', { code: 'plan_day_ahead', message: '启用日期不能晚于今天', fields: ['enabled_on'] }),
    },
    replace: { title: '停用', from: 'enabled', to: 'replaced', by: [...city], needs: ['replaced_on'], reason: true, aside: true },
    discard: { title: '作废', from: 'draft', to: 'discarded', by: [...keepers], reason: true, aside: true },
  },
  access: { create: [...city], read: 'everyone_signed_in', update: { by: [...city], in: ['draft'] } },
  label: ['title'],
  event: 'enabled_on',
  columns: ['title', 'document_number', 'issuer', 'enabled_on', 'replaced_on', 'division', 'state'],
  checks: [later('enabled_on', 'replaced_on', 'line_set_days', '停用日期应晚于启用日期')],
})
export interface ControlLineSetTable extends Table<typeof controlLineSet> {}
