import { landClasses } from '#datasets/wetland/types.ts'
import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { stockFields, stockOf } from '#kit/stock/stock.ts'
import { onGround, oneGround } from './checks.ts'
import { entryKinds } from './kinds.ts'
import { wetlandAccount } from './wetland_account.ts'
import { bothDesks, cityDesk } from '../keepers.ts'

/** One line of the stock: so much area came or went on a day, and on what ground. What an approved occupation takes is booked by its own step. */
export const wetlandEntry = register('wetland_entry', {
  title: '湿地面积增减',
  basis: ['湿地保护法13', '湿地保护法21', '湿地保护法44'],
  fields: {
    ...stockFields({ account: 'wetland_account', kinds: entryKinds, unit: '公顷', scale: 4 }),
    land_class: f.code({ title: '三调地类', list: landClasses, required: true, help: '这块地面在三调中的地类，用来同时算出三调口径' }),
    wetland: f.reference({ title: '湿地', register: 'wetland' }),
    restoration: f.reference({ title: '恢复任务', register: 'wetland_restoration' }),
    occupation: f.reference({ title: '占用申请', register: 'wetland_occupation' }),
    law_case: f.reference({ title: '案件', register: 'law_case' }),
    survey: f.text({ title: '调查名称', max: 100 }),
    document_number: f.text({ title: '文号', max: 100 }),
    files: f.evidence({ title: '材料' }),
    note: f.text({ title: '情况说明', max: 500 }),
    change_mu: f.decimal({ title: '增减面积', unit: '亩', scale: 4, system: true, help: '增加为正，减少为负' }),
    annulled_on: f.date({ title: '作废日期', system: true }),
  },
  states: { posted: '已入账', void: '已作废' },
  start: 'posted',
  transitions: {
    annul: {
      title: '作废',
      from: 'posted',
      to: 'void',
      by: [...cityDesk],
      reason: true,
      aside: true,
      warning: '作废后不再计入账面，记录仍保留。已关账年度的，先重新开账。',
    },
  },
  access: { create: [...bothDesks, 'system'], read: 'any_post' },
  event: 'happened_on',
  label: ['kind', 'amount', 'happened_on'],
  columns: ['account', 'kind', 'amount', 'happened_on', 'land_class', 'wetland', 'document_number', 'division', 'state'],
  checks: [notAhead('happened_on', { code: 'wetland_entry_ahead', message: '发生日期不能晚于今天', fields: ['happened_on'] }), onGround, oneGround],
  indexes: [
    ['account', 'happened_on'],
    ['happened_on', 'state'],
  ],
})
export interface WetlandEntryTable extends Table<typeof wetlandEntry> {}

export const wetlandStock = stockOf({ name: 'wetland', title: '湿地面积账', account: wetlandAccount, entry: wetlandEntry, kinds: entryKinds })
