import { productOf } from '#datasets/banks/products.ts'
import type { Role } from '#kit/register/access.ts'
import { notAhead } from '#kit/register/checks.ts'
import { register, type Table } from '#kit/register/define.ts'
import { f } from '#kit/register/fields.ts'
import type { Check } from '#kit/register/transition.ts'
import { bankProducts } from './bank_output.ts'

const keepers = ['city.forestry_officer'] as const satisfies readonly Role[]

const firstOfMonth: Check = ({ after }) => {
  const month = after['month']
  return typeof month !== 'string' || month.endsWith('-01') ? null : { code: 'price_month', message: '月份填当月的第一天', fields: ['month'] }
}

const priced: Check = ({ after }) => {
  const product = productOf(after['product'])
  return !product || product.quantity !== null ? null : { code: 'price_unmeasured', message: `${product.title}只记金额，没有单价`, fields: ['product'] }
}

/** The price of one product in one month, yuan a unit of its quantity. Values products, is never revenue (domain §3.3). */
export const productPrice = register('product_price', {
  title: '产品价格',
  basis: ['GB/T 38582-2020 林木产品供给'],
  fields: {
    product: f.code({ title: '产品', list: bankProducts, required: true }),
    month: f.date({ title: '月份', required: true, help: '填当月的第一天' }),
    price: f.decimal({
      title: '单价（每计量单位）',
      unit: '元',
      scale: 4,
      min: '0',
      required: true,
      help: '木材为立木山价，元每立方米蓄积；其余按产品的计量单位',
    }),
    source: f.text({ title: '价格来源', required: true, max: 200 }),
    note: f.text({ title: '说明', max: 500 }),
  },
  states: { recorded: '已登记', withdrawn: '已撤回' },
  start: 'recorded',
  transitions: { withdraw: { title: '撤回', from: 'recorded', to: 'withdrawn', by: [...keepers], reason: true, aside: true } },
  imported: 'also',
  access: { create: [...keepers], read: 'everyone_signed_in', update: { by: [...keepers] } },
  event: 'month',
  label: ['product', 'month'],
  columns: ['product', 'month', 'price', 'source', 'division', 'state'],
  checks: [firstOfMonth, priced, notAhead('month', { code: 'price_ahead', message: '不能登记还没有到的月份', fields: ['month'] })],
  indexes: [['product', 'month']],
})
export interface ProductPriceTable extends Table<typeof productPrice> {}
