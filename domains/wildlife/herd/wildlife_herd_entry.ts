import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { stockFields, stockOf } from '#kit/stock/stock.ts'
import { bothDesks, cityDesk } from '../keepers.ts'
import { onGround } from './checks.ts'
import { herdKinds } from './kinds.ts'
import { wildlifeHerd } from './wildlife_herd.ts'

/** One line of a herd: so many heads came or went on a day, and on what ground. */
export const wildlifeHerdEntry = register('wildlife_herd_entry', {
  title: '存栏增减',
  basis: ['野生动物保护法25', '野生动物保护法27', '野生动物保护法28', '野生动物保护法34'],
  fields: {
    ...stockFields({ account: 'wildlife_herd', kinds: herdKinds, unit: '只（头）', scale: 0 }),
    marks: f.text({ title: '芯片或标识号段', max: 300 }),
    counterparty: f.text({ title: '来源或去向单位', max: 100 }),
    document_number: f.text({ title: '批准、标识或盘点文号', max: 100 }),
    quarantine_number: f.text({ title: '检疫证明编号', max: 100 }),
    disposal: f.choice({ harmless: '无害化处理', specimen: '制作标本保存', sealed: '封存待处理' }, { title: '尸体处置' }),
    parts_sealed: f.boolean({ title: '熊胆、熊掌已登记封存' }),
    files: f.evidence({ title: '凭证' }),
    note: f.text({ title: '情况说明', max: 500 }),
    species: f.text({ title: '物种', max: 40, system: true }),
    grade: f.text({ title: '保护级别', max: 20, system: true, machine: true }),
    change: f.integer({ title: '增减', unit: '只（头）', system: true, help: '增加为正，减少为负' }),
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
      warning: '作废后不再计入账面，记录仍保留。已报告年度的，先退回年度报告。',
    },
  },
  access: { create: [...bothDesks], read: 'any_post' },
  event: 'happened_on',
  label: ['kind', 'amount', 'happened_on'],
  columns: ['account', 'kind', 'amount', 'happened_on', 'species', 'document_number', 'division', 'state'],
  checks: [notAhead('happened_on', { code: 'herd_entry_ahead', message: '发生日期不能晚于今天', fields: ['happened_on'] }), onGround],
  indexes: [
    ['account', 'happened_on'],
    ['species', 'happened_on'],
  ],
})
export interface WildlifeHerdEntryTable extends Table<typeof wildlifeHerdEntry> {}

export const herdStock = stockOf({ name: 'wildlife_herd', title: '存栏账', account: wildlifeHerd, entry: wildlifeHerdEntry, kinds: herdKinds })
