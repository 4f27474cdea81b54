import { PRODUCTS, productOf, type QuantityField, QUANTITIES } from '#datasets/banks/products.ts'
import type { Role } from '#kit/register/access.ts'
import { register, type Table } from '#kit/register/define.ts'
import { type CodeList, f } from '#kit/register/fields.ts'
import { isFilled } from '#kit/register/filled.ts'
import type { Check } from '#kit/register/transition.ts'

export const bankProducts: CodeList = Object.freeze({
  name: 'bank_product',
  title: '林业产品',
  source: '按林业产业统计和 GB/T 38582-2020 林木产品供给归类，待与本市统计表核对',
  codes: Object.freeze(Object.fromEntries(Object.entries(PRODUCTS).map(([key, p]) => [key, p.title]))),
})
export const landBases = { forest: '林地', orchard: '园地' } as const
const banks = { money: '钱库', food: '粮库' } as const
const sourceKinds = { imported_table: '导入的年度表', entered: '逐条登记' } as const

const officers = ['county.forestry_officer', 'city.forestry_officer'] as const satisfies readonly Role[]
const quantityFields = Object.keys(QUANTITIES) as QuantityField[]

const ownQuantity: Check = ({ after }) => {
  const product = productOf(after['product'])
  if (!product) return null
  const amiss = quantityFields.filter((name) => isFilled(after[name]) !== (name === product.quantity))
  if (amiss.length === 0) return null
  const want = product.quantity === null ? '只填销售收入，不填产量' : `产量按${QUANTITIES[product.quantity]}填，其他计量单位的不填`
  return { code: 'output_quantity', message: `${product.title}${want}`, fields: amiss }
}

const moneyNamed: Check = ({ after }) => {
  const product = productOf(after['product'])
  return !product || product.quantity !== null || isFilled(after['income'])
    ? null
    : { code: 'output_empty', message: `${product.title}要填金额`, fields: ['income'] }
}

const onItsLand: Check = ({ after }) => {
  const product = productOf(after['product'])
  return after['land_basis'] !== 'orchard' || !product || product.orchard
    ? null
    : { code: 'output_land_basis', message: `${product.title}不在园地上统计`, fields: ['land_basis'] }
}

/**
 * One line of the yearly table of products: what a place brought forth of one product in `belongs_to_year`. It stands in for ledgers
 * that no room keeps yet; where a room keeps one, that goes before it (outputs/line-sources.ts).
 */
export const bankOutput = register('bank_output', {
  title: '年度产品产量',
  basis: ['GB/T 38582-2020 林木产品供给'],
  fields: {
    product: f.code({ title: '产品', list: bankProducts, required: true }),
    land_basis: f.choice(landBases, { title: '生产用地', required: true, help: '种在园地（三调0201—0204）的另列，不算林地产出' }),
    mass: f.decimal({ title: '产量', unit: '吨', scale: 4, min: '0', also_known_as: ['产量（吨）'] }),
    volume: f.decimal({ title: '采伐蓄积', unit: '立方米', scale: 4, min: '0' }),
    plants: f.decimal({ title: '株数', unit: '株', scale: 0, min: '0' }),
    visits: f.decimal({ title: '接待人次', unit: '人次', scale: 0, min: '0' }),
    income: f.decimal({ title: '实际金额', unit: '元', scale: 2, min: '0', help: '销售、兑付或者提款的真实金额，不是估值' }),
    base_area_ha: f.decimal({ title: '基地面积', unit: '公顷', scale: 4, min: '0' }),
    source_kind: f.choice(sourceKinds, { title: '来源方式', required: true }),
    source_document: f.text({ title: '来源文件', required: true, max: 200 }),
    note: f.text({ title: '说明', max: 500 }),
    bank: f.choice(banks, { title: '所属库', system: true }),
  },
  states: { draft: '待确认', confirmed: '已确认', replaced: '已被替代', discarded: '已作废' },
  start: 'draft',
  transitions: {
    confirm: { title: '确认', from: 'draft', to: 'confirmed', by: ['city.forestry_officer'], warning: '同一产品、地点、年度原有的数自动转为“已被替代”。' },
    replace: { title: '由新数替代', from: 'confirmed', to: 'replaced', by: ['system'], aside: true },
    discard: { title: '作废', from: 'draft', to: 'discarded', by: [...officers], reason: true, aside: true },
  },
  imported: 'also',
  access: { create: [...officers], read: 'everyone_signed_in', update: { by: [...officers] } },
  label: ['product', 'land_basis'],
  columns: ['belongs_to_year', 'product', 'land_basis', 'mass', 'volume', 'income', 'bank', 'division', 'state'],
  checks: [ownQuantity, moneyNamed, onItsLand],
  indexes: [
    ['belongs_to_year', 'product'],
    ['bank', 'state'],
  ],
})
export interface BankOutputTable extends Table<typeof bankOutput> {}
