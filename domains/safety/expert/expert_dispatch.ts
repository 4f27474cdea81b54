import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'

/** One expert on one inspection; written by the inspection that names them, so that a figure can count each person once. */
export const expertDispatch = register('expert_dispatch', {
  title: '专家派出',
  basis: ['安全生产法65'],
  fields: {
    expert: f.reference({ title: '专家', register: 'safety_expert', required: true }),
    inspection: f.reference({ title: '安全检查', register: 'inspection', required: true }),
    sent_on: f.date({ title: '日期', required: true }),
  },
  states: { sent: '已派出', void: '已撤销' },
  start: 'sent',
  transitions: { annul: { title: '撤销', from: 'sent', to: 'void', by: ['system'], aside: true } },
  access: { create: ['system'], read: 'any_post' },
  event: 'sent_on',
  label: ['expert', 'sent_on'],
  columns: ['expert', 'inspection', 'sent_on', 'division', 'state'],
  indexes: [['inspection', 'state']],
})
export interface ExpertDispatchTable extends Table<typeof expertDispatch> {}
