import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, countyDesk } from '../keepers.ts'
import { arrivedWhole, marksClose, marksInOrder } from './checks.ts'

/** Bile carried to a buyer on a permit: out of which batches, under which marks; what arrived, and what became of each mark. */
export const bileDelivery = register('bile_delivery', {
  title: '熊胆汁交付',
  basis: ['野生动物保护法28', '野生动物保护法34'],
  fields: {
    permit: f.reference({ title: '使用审批', register: 'bile_permit', required: true }),
    sent_on: f.date({ title: '发出日期', required: true }),
    lots: f.rows(
      {
        batch: f.reference({ title: '批次', register: 'bile_batch', required: true }),
        weight: f.decimal({ title: '重量', unit: '千克', scale: 3, min: '0.001', required: true }),
      },
      { title: '出库批次', required: true, min: 1, max: 50 },
    ),
    waybill: f.text({ title: '运单号', required: true, max: 100 }),
    quarantine_number: f.text({ title: '检疫证明编号', required: true, max: 100 }),
    mark_from: f.integer({ title: '标识起号', required: true, min: 1, max: 2_000_000_000 }),
    mark_to: f.integer({ title: '标识止号', required: true, min: 1, max: 2_000_000_000 }),
    received_on: f.date({ title: '签收日期', later: true }),
    received_kg: f.decimal({ title: '签收重量', unit: '千克', scale: 3, min: '0', later: true }),
    difference_note: f.text({ title: '短少原因', max: 500, later: true }),
    receipts: f.evidence({ title: '签收单', later: true }),
    marks_used: f.integer({ title: '标识使用', unit: '个', min: 0, max: 2_000_000_000, later: true }),
    marks_spoiled: f.integer({ title: '标识作废', unit: '个', min: 0, max: 2_000_000_000, later: true }),
    marks_left: f.integer({ title: '标识结余', unit: '个', min: 0, max: 2_000_000_000, later: true }),
    weight: f.decimal({ title: '发出重量', unit: '千克', scale: 3, system: true }),
  },
  states: { sent: '已发出', received: '已签收', settled: '标识已核销', void: '已退回' },
  start: 'sent',
  transitions: {
    receive: {
      title: '登记签收',
      from: 'sent',
      to: 'received',
      by: [...bothDesks],
      needs: ['received_on', 'received_kg'],
      takes: ['difference_note'],
      evidence: ['receipts'],
      check: arrivedWhole,
    },
    settle_marks: {
      title: '核销标识',
      from: 'received',
      to: 'settled',
      by: [...bothDesks],
      needs: ['marks_used', 'marks_spoiled', 'marks_left'],
      basis: ['野生动物保护法28'],
      check: marksClose,
    },
    send_back: { title: '全部退回', from: 'sent', to: 'void', by: [...bothDesks], reason: true, aside: true, warning: '各批次随即退回入库，标识不再使用。' },
  },
  access: { create: [...countyDesk], read: 'any_post' },
  event: 'sent_on',
  label: ['waybill'],
  columns: ['waybill', 'permit', 'sent_on', 'weight', 'received_kg', 'mark_from', 'mark_to', 'division', 'state'],
  checks: [notAhead('sent_on', { code: 'bile_sent_ahead', message: '发出日期不能晚于今天', fields: ['sent_on'] }), marksInOrder],
  indexes: [['permit', 'state']],
})
export interface BileDeliveryTable extends Table<typeof bileDelivery> {}
