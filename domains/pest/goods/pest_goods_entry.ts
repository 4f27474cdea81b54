import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { stockFields, stockOf } from '#kit/stock/stock.ts'
import { bothDesks } from '../keepers.ts'
import { certified, onGround } from './checks.ts'
import { goodsKinds } from './kinds.ts'
import { pestGoods } from './pest_goods.ts'

/** One line of a firm's book: so much wood came or went on a day, from or to whom, and under which certificate. */
export const pestGoodsEntry = register('pest_goods_entry', {
  title: '涉松货物进出',
  basis: ['植物检疫条例7', '植物检疫条例10'],
  fields: {
    ...stockFields({ account: 'pest_goods', kinds: goodsKinds, unit: '立方米', scale: 3 }),
    counterparty: f.text({ title: '来货（去向）单位', max: 100 }),
    origin: f.text({ title: '产地（省、市、县）', max: 100 }),
    certificate_number: f.text({ title: '植物检疫证书编号', max: 60 }),
    recheck: f.reference({ title: '检疫复检', register: 'pest_recheck', help: '没有证书的货物，复检放行后凭复检记录入账' }),
    vehicle: f.text({ title: '运输工具号', max: 40 }),
    document_number: f.text({ title: '盘点材料编号', max: 60 }),
    suspicious: f.text({ title: '可疑情况', max: 300, help: '虫孔、蛀屑、蓝变等' }),
    note: f.text({ title: '说明', max: 500 }),
    files: f.evidence({ title: '凭证' }),
  },
  states: { posted: '已入账', void: '已作废' },
  start: 'posted',
  transitions: {
    annul: { title: '作废', from: 'posted', to: 'void', by: [...bothDesks], reason: true, aside: true, warning: '作废后不再计入账面，记录仍保留。' },
  },
  access: { create: ['township.officer', ...bothDesks], read: 'any_post' },
  event: 'happened_on',
  label: ['kind', 'amount', 'happened_on'],
  columns: ['account', 'kind', 'amount', 'happened_on', 'counterparty', 'origin', 'certificate_number', 'recheck', 'division', 'state'],
  checks: [notAhead('happened_on', { code: 'pest_goods_ahead', message: '发生日期不能晚于今天', fields: ['happened_on'] }), onGround, certified],
  indexes: [
    ['account', 'happened_on'],
    ['recheck', 'state'],
  ],
})
export interface PestGoodsEntryTable extends Table<typeof pestGoodsEntry> {}

export const goodsStock = stockOf({ name: 'pest_goods', title: '涉松货物账', account: pestGoods, entry: pestGoodsEntry, kinds: goodsKinds })
