import { PARTS } from '#datasets/afforestation/kinds.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import { notAhead } from '#kit/register/checks.ts'
import { cityDesk } from '../keepers.ts'

/** What a county is to do in a year, by part. A task is no work: nothing counts by it. */
export const afforestationTask = register('afforestation_task', {
  title: '营造林年度任务',
  basis: ['森林法42', '森林法43', '森林法实施条例26'],
  fields: {
    number: f.text({ title: '任务编号', required: true, max: 40, unique: true }),
    task_year: f.integer({ title: '任务年度', required: true, min: 2000, max: 2100 }),
    part: f.choice(PARTS, { title: '类别', required: true }),
    area: f.decimal({ title: '任务面积', unit: '亩', scale: 4, min: '0.0001', max: '10000000', required: true }),
    document_number: f.text({ title: '下达文号', required: true, max: 100 }),
    issued_on: f.date({ title: '下达日期', later: true }),
    close_note: f.text({ title: '注销说明', later: true, max: 500 }),
  },
  states: { drafted: '待下达', issued: '已下达', closed: '已注销', cancelled: '已撤销' },
  start: 'drafted',
  transitions: {
    issue: {
      title: '下达',
      from: 'drafted',
      to: 'issued',
      by: [...cityDesk],
      needs: ['issued_on'],
      check: notAhead('issued_on', { code: 'task_issued_ahead', message: '下达日期不能晚于今天', fields: ['issued_on'] }),
    },
    close: { title: '注销任务', from: 'issued', to: 'closed', by: [...cityDesk], needs: ['close_note'] },
    cancel: { title: '撤销', from: ['drafted', 'issued'], to: 'cancelled', by: [...cityDesk], reason: true, aside: true },
  },
  access: { create: [...cityDesk], read: 'any_post', update: { by: [...cityDesk], in: ['drafted'] } },
  label: ['number'],
  columns: ['number', 'task_year', 'part', 'area', 'document_number', 'issued_on', 'division', 'state'],
  indexes: [['task_year', 'state']],
})
export interface AfforestationTaskTable extends Table<typeof afforestationTask> {}
