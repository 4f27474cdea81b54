import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { stockFields, stockOf } from '#kit/stock/stock.ts'
import { bothDesks, cityDesk } from '../keepers.ts'
import { bileBatch } from './bile_batch.ts'
import { movementGrounded } from './checks.ts'
import { bileKinds } from './kinds.ts'

/** So much bile came into a batch's store or left it on a day. What is drawn, delivered and comes back is booked by its own steps. */
export const bileMovement = register('bile_movement', {
  title: '熊胆汁出入库',
  basis: ['野生动物保护法28'],
  fields: {
    ...stockFields({ account: 'bile_batch', kinds: bileKinds, unit: '千克', scale: 3 }),
    delivery: f.reference({ title: '交付单', register: 'bile_delivery' }),
    document_number: f.text({ title: '单号', max: 100 }),
    witnesses: f.text({ title: '见证人（二人）', max: 100 }),
    files: f.evidence({ title: '凭证' }),
    note: f.text({ title: '说明', max: 500 }),
  },
  states: { posted: '已入账', void: '已作废' },
  start: 'posted',
  transitions: {
    annul: { title: '作废', from: 'posted', to: 'void', by: [...cityDesk, 'system'], reason: true, aside: true, warning: '作废后不再计入账面，记录仍保留。' },
  },
  access: { create: [...bothDesks, 'system'], read: 'any_post' },
  event: 'happened_on',
  label: ['kind', 'amount', 'happened_on'],
  columns: ['account', 'kind', 'amount', 'happened_on', 'delivery', 'document_number', 'division', 'state'],
  checks: [notAhead('happened_on', { code: 'bile_movement_ahead', message: '出入库日期不能晚于今天', fields: ['happened_on'] }), movementGrounded],
  indexes: [['account', 'happened_on']],
})
export interface BileMovementTable extends Table<typeof bileMovement> {}

export const bileStock = stockOf({ name: 'bile', title: '熊胆汁库存', account: bileBatch, entry: bileMovement, kinds: bileKinds })
