import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { quotaKeepers } from '../keepers.ts'
import { itemFields } from './item.ts'

/** The account of one item of one unit in one year; what it holds is the sum of its entries. The year is the record's own year. */
export const harvestQuota = register('harvest_quota', {
  title: '采伐限额',
  basis: ['森林法54', '森林法59'],
  fields: {
    cutting_unit: f.reference({ title: '编限单位', register: 'cutting_unit', required: true }),
    ...itemFields,
    document_number: f.text({ title: '下达文号', required: true, max: 100 }),
    issued_on: f.date({ title: '下达日期', required: true, help: '早于这一天的采伐许可不能使用本限额' }),
  },
  states: { open: '使用中', closed: '已封账' },
  start: 'open',
  transitions: {
    close: {
      undo: 'reopen',
      title: '封账',
      from: 'open',
      to: 'closed',
      by: [...quotaKeepers],
      reason: true,
      aside: true,
      warning: '封账后不能再受理使用本限额的申请。',
    },
    reopen: { title: '启封', from: 'closed', to: 'open', by: [...quotaKeepers], reason: true, aside: true },
  },
  access: { create: [...quotaKeepers], read: 'everyone_signed_in' },
  label: ['cutting_unit', 'ownership', 'origin', 'forest_class', 'kind'],
  columns: ['cutting_unit', 'belongs_to_year', 'ownership', 'origin', 'forest_class', 'kind', 'document_number', 'division', 'state'],
})
export interface HarvestQuotaTable extends Table<typeof harvestQuota> {}
