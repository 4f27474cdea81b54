import { notAhead } from '#kit/register/checks.ts'
import { f } from '#kit/register/fields.ts'
import { register, type Table } from '#kit/register/define.ts'
import { bothDesks, countyDesk } from '../keepers.ts'
import { commodities } from '../recheck/pest_recheck.ts'

const { pine_log, pine_sawn, pine_packing, pine_drum } = commodities
/** The pine wood of which a firm keeps a book. */
export const goods = { pine_log, pine_sawn, pine_packing, pine_drum } as const

/** The book of one kind of pine wood at one firm: what stands in it is the sum of its lines. */
export const pestGoods = register('pest_goods', {
  title: '涉松货物账',
  basis: ['植物检疫条例7', '植物检疫条例10'],
  fields: {
    firm: f.reference({ title: '涉松单位', register: 'pest_firm', required: true }),
    goods: f.choice(goods, { title: '货物', required: true }),
    opened_on: f.date({ title: '建账日期', required: true }),
    note: f.text({ title: '说明', max: 500 }),
  },
  states: { open: '在用', closed: '已结束' },
  start: 'open',
  transitions: {
    close: { title: '结束账目', from: 'open', to: 'closed', by: [...countyDesk], reason: true, aside: true, warning: '账面应为零；结束后不能再入账。' },
    reopen: { title: '恢复', from: 'closed', to: 'open', by: [...countyDesk], reason: true, aside: true },
  },
  access: { create: ['township.officer', ...bothDesks], read: 'any_post' },
  label: ['firm', 'goods'],
  columns: ['firm', 'goods', 'opened_on', 'division', 'state'],
  checks: [notAhead('opened_on', { code: 'pest_goods_ahead', message: '建账日期不能晚于今天', fields: ['opened_on'] })],
  indexes: [['firm', 'goods']],
})
export interface PestGoodsTable extends Table<typeof pestGoods> {}
